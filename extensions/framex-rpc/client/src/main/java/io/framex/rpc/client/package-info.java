/**
 * A client of RPC brokers: {@link io.framex.rpc.client.RpcClient}.
 */
package io.framex.rpc.client;
