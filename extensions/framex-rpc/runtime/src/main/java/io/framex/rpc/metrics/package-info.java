/** What the broker counts and times, with a bounded number of series. */
package io.framex.rpc.metrics;
