package io.framex.runtime.logging;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** Writes each log record as one JSON object on a line of its own. Thread safe. */
final class JsonFormatter extends ExtFormatter {

    private static final JsonFactory FACTORY = new JsonFactory();

    @Override
    public String format(ExtLogRecord entry) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("timestamp", entry.getInstant().toString());
            json.writeStringField("level", entry.getLevel().getName());
            json.writeStringField("logger", entry.getLoggerName());
            json.writeStringField("thread", entry.getThreadName());
            json.writeStringField("message", formatMessage(entry));
            if (!entry.getMdcCopy().isEmpty()) {
                writeContext(json, entry.getMdcCopy());
            }
            if (entry.getThrown() != null) {
                json.writeStringField("exception", trace(entry.getThrown()));
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.append('\n').toString();
    }

    private static void writeContext(JsonGenerator json, Map<String, String> context) throws IOException {
        json.writeObjectFieldStart("context");
        for (Map.Entry<String, String> entry : context.entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    private static String trace(Throwable thrown) {
        StringWriter out = new StringWriter();
        thrown.printStackTrace(new PrintWriter(out, true));
        return out.toString();
    }
}
