package io.framex.runtime.cli;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.runtime.http.Envelope;
import io.quarkus.runtime.ImageMode;

/**
 * Has a second thread initialise, at the start of a server, what the main thread needs some tens of milliseconds later: classes of
 * the JDK, and of Jackson, that take long and depend on no setting. A native image has them in its heap.
 * <p>
 * The JVM initialises each class once and has a thread that needs it meanwhile wait. Nothing here is kept, and nothing here may
 * need a class that the main thread initialises and that needs one of these in turn. What fails is tried again, and reported, by
 * the main thread.
 */
final class StartAhead {

    /** In the order in which the main thread comes to them. */
    static final List<Callable<?>> STEPS = List.of(
            // Security settings, and what the first log record says about the machine.
            InetAddress::getLoopbackAddress,
            // Time zones and locales: of the log, and of Jackson's date format.
            TimeZone::getDefault,
            ObjectMapper::new,
            // Computes large powers; the JVM's metrics divide durations by it.
            () -> BigDecimal.ONE,
            StartAhead::virtualThreads,
            StartAhead::sockets,
            // The annotations of what the first request is answered with.
            () -> new ObjectMapper().writeValueAsBytes(new Envelope<>(200, "", "", "")));

    private StartAhead() {
    }

    /** Returns at once. The thread does not keep the process alive. */
    static void begin() {
        if (ImageMode.current() == ImageMode.JVM) {
            Thread thread = new Thread(StartAhead::run, "framex-start-ahead");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void run() {
        STEPS.forEach(StartAhead::attempt);
    }

    private static void attempt(Callable<?> step) {
        try {
            step.call();
        } catch (Exception | LinkageError e) {
            // The main thread meets the same where it matters, and reports it.
            return;
        }
    }

    /** As Vert.x does it, by reflection, since both are compiled for JDKs without virtual threads; these fail here. */
    private static Object virtualThreads() throws ReflectiveOperationException {
        Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
        Class<?> type = Class.forName("java.lang.Thread$Builder");
        Method name = type.getMethod("name", String.class, long.class);
        return type.getMethod("factory").invoke(name.invoke(builder, "framex-start-ahead-", 0L));
    }

    private static Object sockets() throws Exception {
        try (ServerSocketChannel channel = ServerSocketChannel.open()) {
            return channel.isOpen();
        }
    }
}
