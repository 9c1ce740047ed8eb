package io.framex.runtime.call;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.runtime.call.argument.StructuredType;

/** Makes the methods of a typed client for one caller. Called by generated code. */
public final class ClientMethods {

    private final Caller caller;
    private final ObjectMapper mapper;
    private final ClassLoader loader;

    ClientMethods(Caller caller, ObjectMapper mapper, ClassLoader loader) {
        this.caller = caller;
        this.mapper = mapper;
        this.loader = loader;
    }

    /** The method that makes the call. */
    public ClientMethod method(ClientCall call) {
        return new ClientMethod(caller, call,
                call.result() == null ? null : new StructuredType(mapper, loader, call.result()));
    }
}
