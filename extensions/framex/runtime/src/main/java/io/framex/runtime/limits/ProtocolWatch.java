package io.framex.runtime.limits;

/** Follows a connection that speaks one protocol. Used on the connection's event loop only. */
interface ProtocolWatch {

    /** What is not watched: protocols that a connection was upgraded to have rules of their own. */
    ProtocolWatch NONE = () -> {
    };

    /** Called by the {@link Sweep}. */
    void tick();
}
