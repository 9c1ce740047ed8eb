package io.framex.deployment.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.QuarkusUnitTest;

class NamedKeysTest {

    /** SHA-256 of {@code hashed-key}, as sha256sum prints it. */
    private static final String HASH = "a4ae87b73fa5645e6aee415a6f72be4dcbd99d057a7b40cb1b867c181d179260";

    @RegisterExtension
    static final QuarkusUnitTest APP = GuardedApplication.with("/api/v1/guarded/*", "[\"@hashed\",\"@plain\",\"@filed\",\"@old\",\"literal\"]")
            .overrideRuntimeConfigKey("framex.auth.keys.hashed.sha256", HASH)
            .overrideRuntimeConfigKey("framex.auth.keys.plain.value", "plain-key")
            .overrideRuntimeConfigKey("framex.auth.keys.plain.expires", "2999-12-31")
            .overrideRuntimeConfigKey("framex.auth.keys.filed.value_file", file("filed-key\n"))
            .overrideRuntimeConfigKey("framex.auth.keys.old.value", "old-key")
            .overrideRuntimeConfigKey("framex.auth.keys.old.expires", "2020-01-01T00:00:00Z")
            .setLogRecordPredicate(record -> record.getLevel().intValue() >= Level.WARNING.intValue()
                    && record.getLoggerName().startsWith("io.framex"))
            .assertLogRecords(records -> assertThat(records).singleElement().satisfies(record -> assertThat(record.getMessage())
                    .endsWith("\"auth.keys.old\" expired at 2020-01-01T00:00:00Z and is not accepted")));

    @ParameterizedTest
    @CsvSource({ "hashed-key, 200", "plain-key, 200", "filed-key, 200", "literal, 200", "old-key, 401", HASH + ", 401", "@plain, 401",
            "plain, 401" })
    void opensWithTheKeysThatNamesStandFor(String key, int status) {
        given().header("Authorization", key).get("/api/v1/guarded/open").then().statusCode(status);
    }

    private static String file(String content) {
        try {
            Path file = Files.createTempFile("key", ".txt");
            file.toFile().deleteOnExit();
            return Files.writeString(file, content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
