/**
 * Where requests are kept: {@link io.framex.rpc.store.RequestStore} is the extension point, its records are what a store keeps.
 */
package io.framex.rpc.store;
