package com.example.grpc;

import com.example.grpc.messages.Message;
import com.example.grpc.messages.Receipt;

import io.grpc.MethodDescriptor;
import io.grpc.protobuf.ProtoUtils;

/** The unary method, as generated code would describe it. */
final class Relay {

    static final String SERVICE = "com.example.grpc.Relay";
    static final MethodDescriptor<Message, Receipt> METHOD = MethodDescriptor.<Message, Receipt>newBuilder()
            .setType(MethodDescriptor.MethodType.UNARY).setFullMethodName(MethodDescriptor.generateFullMethodName(SERVICE, "Relay"))
            .setRequestMarshaller(ProtoUtils.marshaller(Message.getDefaultInstance()))
            .setResponseMarshaller(ProtoUtils.marshaller(Receipt.getDefaultInstance())).setSampledToLocalTracing(true).build();

    private Relay() {
    }
}
