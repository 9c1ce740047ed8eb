/** Plugins without a build of their own: jars and single source files become part of a copy of the application. */
package io.framex.runtime.cli.build;
