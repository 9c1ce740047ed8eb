package com.example.kinds;

/** Tells on what kind of thread an API was called. */
public final class ThreadKind {

    public static String current() {
        if (io.vertx.core.Context.isOnEventLoopThread()) {
            return "event loop";
        }
        return Thread.currentThread().toString().startsWith("VirtualThread") ? "virtual thread" : "worker thread";
    }

    /** The kind of thread on which blocking methods are called by the running JDK. */
    public static String forBlocking() {
        return Runtime.version().feature() >= 21 ? "virtual thread" : "worker thread";
    }

    private ThreadKind() {
    }
}
