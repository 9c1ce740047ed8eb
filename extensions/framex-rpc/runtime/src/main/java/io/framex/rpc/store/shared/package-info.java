/** What is common to stores that several brokers share, whatever keeps the requests. */
package io.framex.rpc.store.shared;
