package io.framex.benchmarks.calls;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

/**
 * The generated resource method of the built-in echo beside the one written by hand: what they return, and as JSON. The
 * classes are those of the built applications. They are called through constant method handles, which cost nothing.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class CallPath {

    private static final MethodHandle PLUGIN = handle("io.framex.plugins.echo.EchoPlugin", "echo", String.class);
    private static final MethodHandle GENERATED = handle("io.framex.generated.echo_Resource", "echo_EchoPlugin_echo",
            type("io.framex.runtime.http.Envelope"));
    private static final MethodHandle HANDWRITTEN = handle("com.example.plain.EchoResource", "echo",
            type("com.example.plain.Envelope"));

    private final ObjectWriter json = new ObjectMapper().writer();
    private String message = "hello";

    /** The plugin's method alone. */
    @Benchmark
    public Object plugin() throws Throwable {
        return (Object) PLUGIN.invokeExact(message);
    }

    @Benchmark
    public Object generated() throws Throwable {
        return (Object) GENERATED.invokeExact(message);
    }

    @Benchmark
    public Object handwritten() throws Throwable {
        return (Object) HANDWRITTEN.invokeExact(message);
    }

    @Benchmark
    public byte[] generatedAsJson() throws Throwable {
        return bytes((Object) GENERATED.invokeExact(message));
    }

    @Benchmark
    public byte[] handwrittenAsJson() throws Throwable {
        return bytes((Object) HANDWRITTEN.invokeExact(message));
    }

    private byte[] bytes(Object envelope) throws JsonProcessingException {
        return json.writeValueAsBytes(envelope);
    }

    private static MethodHandle handle(String className, String method, Class<?> result) {
        try {
            return MethodHandles.lookup()
                    .findVirtual(type(className), method, MethodType.methodType(result, String.class))
                    .bindTo(instance(type(className))).asType(MethodType.methodType(Object.class, String.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** What the container does once: creates the bean and what it needs. */
    private static Object instance(Class<?> type) throws ReflectiveOperationException {
        Object instance = type.getConstructor().newInstance();
        for (Field field : type.getDeclaredFields()) {
            if (field.getName().startsWith("bean")) {
                field.setAccessible(true);
                field.set(instance, instance(field.getType()));
            }
        }
        return instance;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
