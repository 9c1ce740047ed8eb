/** The documents of upstreams as part of the OpenAPI document of this application. Nothing in them is trusted. */
package io.framex.proxy.document;
