/** The {@code framex} command line: parsed before Quarkus starts, which only {@code run} does. */
package io.framex.runtime.cli;
