package com.example.grpc;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import com.example.grpc.messages.Message;
import com.example.grpc.messages.Receipt;

import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;

/** Calls the method, so many calls at a time, over one connection, as gRPC does. */
final class Caller {

    private final ManagedChannel channel;

    /**
     * @param direct whether answers are handled on the event loop
     */
    Caller(int port, boolean direct) {
        NettyChannelBuilder builder = NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext();
        this.channel = (direct ? builder.directExecutor() : builder).build();
    }

    /** Calls for a while, and says how many calls were answered in how many microseconds. */
    String drive(int seconds, int concurrency, int size) {
        String text = Texts.of(size);
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        AtomicLong answered = new AtomicLong();
        AtomicInteger running = new AtomicInteger(concurrency);
        CompletableFuture<Void> done = new CompletableFuture<>();
        for (int i = 0; i < concurrency; i++) {
            next(text, i, end, answered, running, done);
        }
        done.join();
        return "{\"calls\":" + answered + ",\"micros\":" + (System.nanoTime() - begin) / 1000 + "}";
    }

    private void next(String text, long id, long end, AtomicLong answered, AtomicInteger running,
            CompletableFuture<Void> done) {
        if (System.nanoTime() >= end) {
            if (running.decrementAndGet() == 0) {
                done.complete(null);
            }
            return;
        }
        Message message = Message.newBuilder().setId(id).setSender("bob@example.com").setText(text).build();
        ClientCalls.asyncUnaryCall(channel.newCall(Relay.METHOD, CallOptions.DEFAULT), message, new StreamObserver<Receipt>() {
            @Override
            public void onNext(Receipt receipt) {
                answered.incrementAndGet();
            }

            @Override
            public void onError(Throwable failure) {
                done.completeExceptionally(failure);
            }

            @Override
            public void onCompleted() {
                next(text, id + 1, end, answered, running, done);
            }
        });
    }
}
