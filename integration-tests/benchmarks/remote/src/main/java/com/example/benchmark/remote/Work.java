package com.example.benchmark.remote;

import jakarta.inject.Singleton;

import io.framex.Remote;
import io.quarkus.arc.Unremovable;

/** One method twice: as a remote one, and as a plain one. */
@Singleton
@Unremovable
public class Work {

    @Remote
    public long remote(long value) {
        return value + 1;
    }

    public long plain(long value) {
        return value + 1;
    }
}
