/**
 * What is counted and timed: requests by route template, calls between plugins, admission, connections and the request cache.
 * Meters are Micrometer's and are found once, not for each request.
 */
package io.framex.runtime.metrics;
