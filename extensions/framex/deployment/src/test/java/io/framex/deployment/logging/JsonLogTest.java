package io.framex.deployment.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Handler;
import java.util.logging.LogRecord;

import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.QuarkusUnitTest;

class JsonLogTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.http.test-port", "0").overrideRuntimeConfigKey("framex.log.format", "json");

    @Test
    void eachRecordIsOneJsonObject() throws Exception {
        ExtLogRecord entry = new ExtLogRecord(Level.WARN, "line \"one\"\nline two", JsonLogTest.class.getName());
        entry.setLoggerName("org.acme");
        entry.setThrown(new IllegalStateException("broken"));
        entry.putMdc("request", "r1");

        String line = console().getFormatter().format((LogRecord) entry);

        assertThat(line).endsWith("\n").satisfies(text -> assertThat(text.strip().lines()).hasSize(1));
        JsonNode json = new ObjectMapper().readTree(line);
        assertThat(json.get("message").asText()).isEqualTo("line \"one\"\nline two");
        assertThat(json.get("level").asText()).isEqualTo("WARN");
        assertThat(json.get("logger").asText()).isEqualTo("org.acme");
        assertThat(json.get("context").get("request").asText()).isEqualTo("r1");
        assertThat(json.get("exception").asText()).contains("IllegalStateException: broken");
        assertThat(json.get("timestamp").asText()).isEqualTo(entry.getInstant().toString());
    }

    private static ConsoleHandler console() {
        for (Handler handler : LogContext.getLogContext().getLogger("").getHandlers()) {
            ConsoleHandler found = find(handler);
            if (found != null) {
                return found;
            }
        }
        throw new AssertionError("there is no console handler");
    }

    private static ConsoleHandler find(Handler handler) {
        if (handler instanceof ConsoleHandler console) {
            return console;
        }
        if (handler instanceof ExtHandler parent) {
            for (Handler child : parent.getHandlers()) {
                ConsoleHandler found = find(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
