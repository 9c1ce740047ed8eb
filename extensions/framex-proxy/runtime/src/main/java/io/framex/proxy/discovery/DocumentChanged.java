package io.framex.proxy.discovery;

import io.framex.proxy.upstream.Upstream;

/**
 * A CDI event: another document of an upstream than before has been read and its routes are served. Fired on a worker thread, for
 * one upstream at a time.
 *
 * @param upstream whose document it is
 * @param body the document as it came, not to be changed; nothing in it is to be trusted
 */
public record DocumentChanged(Upstream upstream, byte[] body) {
}
