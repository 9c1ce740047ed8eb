/** Where the arguments of calls go, by what documents of upstreams say: small, immutable, and without the documents themselves. */
package io.framex.proxy.argument;
