package io.framex.runtime.openapi;

import java.util.ArrayDeque;
import java.util.Queue;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * Puts off the preparation of the document until somebody asks for it: reading, filtering and writing it takes a tenth of a
 * native start, and most servers are never asked. Thread safe.
 */
@PreparedOnDemand
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class DocumentPreparation {

    private static final String PREPARE = "prepareDocument";

    private final Queue<InvocationContext> pending = new ArrayDeque<>();

    @AroundInvoke
    synchronized Object defer(InvocationContext call) throws Exception {
        if (call.getMethod().getName().equals(PREPARE)) {
            pending.add(call);
            return null;
        }
        while (!pending.isEmpty()) {
            pending.peek().proceed();
            pending.remove();
        }
        return call.proceed();
    }
}
