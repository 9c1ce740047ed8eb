/** What every command shares: the world outside, common options, and how results and failures are printed. */
package io.framex.runtime.cli.context;
