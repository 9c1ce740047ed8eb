/** Calls of plugins to APIs that only upstreams have: the same call as to a plugin of this instance. */
package io.framex.proxy.call;
