/** The commands that talk to a running server over HTTP. */
package io.framex.runtime.cli.client;
