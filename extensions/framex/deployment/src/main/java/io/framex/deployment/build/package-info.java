/**
 * Builds plugin jars and single source files into a copy of a packaged application, with no Maven and no network. Runs as a
 * process of its own, started by the command line.
 */
package io.framex.deployment.build;
