/** Requests to applications of SyftBox, which are reached by files in a folder that is synchronised. */
package io.framex.rpc.syftbox;
