package io.framex.deployment.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** What is told of the JVM, and that it is read and not reported. */
class JvmMetersTest {

    private static final Pattern PAUSES = Pattern.compile("(?m)^jvm_gc_(?:pause|concurrent_phase_time)_seconds_(count|sum)"
            + "\\{gc=\"[^\"]+\",?\\} (\\S+)$");

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withEmptyApplication();

    @Test
    void tellsOfCollections() {
        long before = collections();
        double told = sum("count");

        System.gc();

        assertThat(collections()).isGreaterThan(before);
        assertThat(sum("count")).isGreaterThan(told);
        assertThat(sum("sum")).isPositive();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            assertThat(metrics()).contains("{gc=\"" + collector.getName() + "\"");
        }
    }

    @Test
    void tellsWhatLivesLong() {
        System.gc();

        assertThat(value("jvm_gc_live_data_size_bytes")).isPositive().isLessThan(value("jvm_gc_max_data_size_bytes"));
        assertThat(value("jvm_memory_usage_after_gc_percent")).isBetween(0.0, 1.0);
    }

    @Test
    void hasTheOtherMetersOfMicrometer() {
        assertThat(metrics()).contains("jvm_memory_used_bytes{", "jvm_buffer_memory_used_bytes{", "jvm_threads_live_threads ",
                "jvm_classes_loaded_classes ", "jvm_info_total{");
    }

    /** What only a listener can count is not there; whoever is told of collections has a thread of the JVM run for each. */
    @Test
    void isNotToldOfEachCollection() {
        assertThat(metrics()).contains("jvm_gc_pause_seconds_count").doesNotContain("jvm_gc_memory_allocated", "jvm_gc_overhead");
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(GarbageCollectorMXBean::getCollectionCount).sum();
    }

    private static double sum(String what) {
        return PAUSES.matcher(metrics()).results().filter(sample -> sample.group(1).equals(what))
                .mapToDouble(sample -> Double.parseDouble(sample.group(2))).sum();
    }

    private static double value(String name) {
        Matcher line = Pattern.compile("(?m)^" + name + "(?:\\{.*\\})? (\\S+)$").matcher(metrics());
        assertThat(line.find()).as(name).isTrue();
        return Double.parseDouble(line.group(1));
    }

    private static String metrics() {
        return given().accept("text/plain").get("/metrics").then().statusCode(200).extract().asString();
    }
}
