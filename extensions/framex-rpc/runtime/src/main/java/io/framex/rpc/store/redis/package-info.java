/** Requests in Redis, changed by scripts so that each change is atomic and takes one command. */
package io.framex.rpc.store.redis;
