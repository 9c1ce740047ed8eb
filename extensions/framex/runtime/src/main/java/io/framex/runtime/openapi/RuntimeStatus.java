package io.framex.runtime.openapi;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * What a running application tells about itself at the top of its document.
 *
 * @param startedAt when it started
 * @param zone zone in which to show that
 * @param serviceVersion version of the service
 * @param productVersion version of FrameX
 */
record RuntimeStatus(Instant startedAt, ZoneId zone, String serviceVersion, String productVersion) {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** The status at {@code now}, as CommonMark. */
    String describe(Instant now) {
        return """
                ---

                **🟢 Runtime Status**

                | Metric | Value |
                |--------|-------|
                | Started At | `%s` |
                | Uptime | `%s` |
                | Service-Version | `v%s` |
                | FrameX-Version | `v%s` |

                ---
                """.formatted(TIMESTAMP.format(startedAt.atZone(zone)), uptime(Duration.between(startedAt, now)),
                cell(serviceVersion), cell(productVersion));
    }

    private static String uptime(Duration duration) {
        StringBuilder text = new StringBuilder();
        append(text, duration.toDays(), "d");
        append(text, duration.toHoursPart(), "h");
        append(text, duration.toMinutesPart(), "m");
        append(text, duration.toSecondsPart(), "s");
        return text.isEmpty() ? "0s" : text.toString();
    }

    private static void append(StringBuilder text, long amount, String unit) {
        if (amount > 0) {
            text.append(text.isEmpty() ? "" : " ").append(amount).append(unit);
        }
    }

    /** Operators choose the service version freely; it must not break out of its table cell. */
    private static String cell(String version) {
        return version.replaceAll("[`|\\r\\n]", " ");
    }
}
