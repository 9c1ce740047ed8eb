package io.framex.deployment.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.logging.Level;

import jakarta.inject.Inject;

import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.example.needy.NeedyPlugin;

import io.framex.StreamEvent;
import io.quarkus.test.QuarkusUnitTest;

class ForwardedCallTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addPackage("com.example.needy"))
            .overrideRuntimeConfigKey("framex.load_plugins", "needy")
            .overrideRuntimeConfigKey("framex.server.enable_proxy", "true")
            .setLogRecordPredicate(record -> record.getLoggerName().startsWith("io.framex")
                    && record.getLevel().intValue() >= Level.WARNING.intValue())
            .assertLogRecords(records -> assertThat(records).extracting(
                    record -> ExtLogRecord.wrap(record).getFormattedMessage()).contains(
                            "Api(/api/v1/echo) not found, plugin(needy) will use proxy plugin(proxy) to transfer!",
                            "Api(/api/v1/elsewhere) not found, plugin(needy) will use proxy plugin(proxy) to transfer!",
                            "Plugin \"needy\" requires \"/api/v1/elsewhere\", which no plugin that is compiled in has. It must "
                                    + "be forwarded: server.enable_proxy = true and the plugin \"proxy\""));

    @Inject
    NeedyPlugin needy;

    @Test
    void takesArgumentsAndResultsAlong() {
        assertThat(needy.byName()).isEqualTo("{text=a}");
        assertThat(needy.typed().await().indefinitely()).isEqualTo(Map.of("text", "c", "count", 3));
        assertThat(needy.stream().collect().asList().await().indefinitely())
                .containsExactly(StreamEvent.message("/api/v1/elsewhere{text=b}"));
    }

    @Test
    void isNoWayAroundDeclarations() {
        assertThatThrownBy(() -> needy.byName("/api/v1/other")).hasMessageContaining("does not declare that it calls /api/v1/other");
    }
}
