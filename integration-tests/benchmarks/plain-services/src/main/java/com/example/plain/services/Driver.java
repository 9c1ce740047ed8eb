package com.example.plain.services;

import java.util.function.LongFunction;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/** Keeps so many calls under way for a while: whenever one is answered, the next one is sent. On one event loop. */
final class Driver {

    private final LongFunction<Uni<?>> call;
    private final long begin = System.nanoTime();
    private final long end;
    private final UniEmitter<? super Drive> done;
    private long answered;
    private int running;

    private Driver(LongFunction<Uni<?>> call, int seconds, int concurrency, UniEmitter<? super Drive> done) {
        this.call = call;
        this.end = begin + seconds * 1_000_000_000L;
        this.running = concurrency;
        this.done = done;
    }

    /** Drives when it is subscribed to. */
    static Uni<Drive> drive(LongFunction<Uni<?>> call, int seconds, int concurrency) {
        return Uni.createFrom().emitter(emitter -> {
            Driver driver = new Driver(call, seconds, concurrency, emitter);
            for (int i = 0; i < concurrency; i++) {
                driver.next(i);
            }
        });
    }

    private void next(long id) {
        if (System.nanoTime() >= end) {
            if (--running == 0) {
                done.complete(new Drive(answered, (System.nanoTime() - begin) / 1000));
            }
            return;
        }
        call.apply(id).subscribe().with(answer -> {
            answered++;
            next(id + 1);
        }, done::fail);
    }
}
