/** Requests in PostgreSQL: changes that come at the same time share a statement, and so a confirmation of the disk. */
package io.framex.rpc.store.postgresql;
