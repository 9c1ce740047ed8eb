package io.framex.deployment.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.runtime.ProductVersion;
import io.quarkus.test.QuarkusUnitTest;

class OpenApiStatusTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(ServedDocument.class))
            .overrideRuntimeConfigKey("framex.server.time_zone", "Asia/Shanghai")
            .overrideRuntimeConfigKey("framex.server.reversion", "2026.7");

    @Test
    void tellsWhatRunsSinceWhen() {
        String description = ServedDocument.get().at("/info/description").asText();

        assertThat(description).contains("**🟢 Runtime Status**", "| Service-Version | `v2026.7` |",
                "| FrameX-Version | `v" + ProductVersion.current() + "` |").containsPattern("\\| Uptime \\| `(\\d+m )?\\d+s` \\|");
        Matcher startedAt = Pattern.compile("\\| Started At \\| `(.*)` \\|").matcher(description);
        assertThat(startedAt.find()).isTrue();
        LocalDateTime started = LocalDateTime.parse(startedAt.group(1), DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
        assertThat(Duration.between(started, LocalDateTime.now(ZoneId.of("Asia/Shanghai"))))
                .isBetween(Duration.ZERO, Duration.ofMinutes(5));
    }
}
