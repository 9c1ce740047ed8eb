/** A fluent client and fakes for the tests of plugin authors. */
package io.framex.test;
