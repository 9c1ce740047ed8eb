package com.example.grpc;

import java.io.IOException;
import java.net.InetSocketAddress;

import com.example.grpc.messages.Receipt;

import io.grpc.ServerServiceDefinition;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCalls;

/** Answers the method. */
final class Callee {

    private static final int LARGEST = 16 << 20;

    private Callee() {
    }

    /**
     * @param direct whether the method runs on the event loop, as one that never blocks may
     */
    static void start(int port, boolean direct) throws IOException {
        NettyServerBuilder builder = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", port))
                .maxInboundMessageSize(LARGEST).addService(ServerServiceDefinition.builder(Relay.SERVICE)
                        .addMethod(Relay.METHOD, ServerCalls.asyncUnaryCall((message, observer) -> {
                            observer.onNext(Receipt.newBuilder().setId(message.getId()).setLength(message.getText().length())
                                    .build());
                            observer.onCompleted();
                        })).build());
        (direct ? builder.directExecutor() : builder).build().start();
    }
}
