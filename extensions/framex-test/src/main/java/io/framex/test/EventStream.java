package io.framex.test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Server-sent events as they arrive, read as the HTML standard says. At most 64 events wait to be taken; then the server has to
 * wait as well. Closing it ends the request, as a client does that goes away. For one thread.
 */
public final class EventStream implements AutoCloseable {

    private static final int MOST_WAITING = 64;

    private final InputStream content;
    private final Duration timeout;
    private final BlockingQueue<Arrival> arrivals = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread reader;
    private Arrival last;

    EventStream(InputStream content, Duration timeout) {
        this.content = content;
        this.timeout = timeout;
        this.reader = new Thread(this::read, "events of a test");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Waits for the next event.
     *
     * @return the event; empty where the stream has ended as it should
     * @throws AssertionError where nothing comes in time, or the connection broke
     */
    public Optional<ReceivedEvent> next() {
        if (last == null) {
            Arrival arrival = await();
            if (arrival.event() != null) {
                return Optional.of(arrival.event());
            }
            last = arrival;
        }
        if (last.failure() != null) {
            throw new AssertionError("the stream broke: " + last.failure(), last.failure());
        }
        return Optional.empty();
    }

    /** Waits for all events up to the end of the stream. */
    public List<ReceivedEvent> all() {
        List<ReceivedEvent> events = new ArrayList<>();
        for (Optional<ReceivedEvent> event = next(); event.isPresent(); event = next()) {
            events.add(event.get());
        }
        return events;
    }

    /** Waits for the end of the stream and returns the contents of its {@code message_chunk} events, joined. */
    public String text() {
        StringBuilder text = new StringBuilder();
        all().stream().filter(event -> event.type().equals("message_chunk")).forEach(event -> text.append(event.content()));
        return text.toString();
    }

    @Override
    public void close() {
        reader.interrupt();
        try {
            content.close();
        } catch (IOException e) {
            // It has ended then.
        }
    }

    private Arrival await() {
        try {
            Arrival arrival = arrivals.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (arrival == null) {
                throw new AssertionError("no event within " + timeout);
            }
            return arrival;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for an event", e);
        }
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            EventParser parser = new EventParser();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<ReceivedEvent> event = parser.accept(line);
                if (event.isPresent()) {
                    arrivals.put(new Arrival(event.get(), null));
                }
            }
            arrivals.put(new Arrival(null, null));
        } catch (IOException e) {
            arrivals.offer(new Arrival(null, e));
        } catch (InterruptedException e) {
            // Closed: nobody waits any more.
        }
    }

    /** An event, or without one the end, which a failure may have caused. */
    private record Arrival(ReceivedEvent event, IOException failure) {
    }
}
