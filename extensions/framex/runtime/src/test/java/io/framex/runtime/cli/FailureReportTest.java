package io.framex.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import java.net.UnknownHostException;

import org.junit.jupiter.api.Test;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;

class FailureReportTest {

    @Test
    void aPortInUseSaysWhichAndWhatToDo() {
        assertThat(FailureReport.lines(start(bind("Address already in use")))).containsExactly(
                "Port 8080 on 127.0.0.1 is already in use. Choose another with --port or server.port, or stop the process "
                        + "that listens there.");
    }

    @Test
    void aPrivilegedPortSaysSo() {
        assertThat(FailureReport.lines(start(bind("Permission denied")))).singleElement().asString()
                .contains("permission denied").contains("1024");
    }

    @Test
    void aForeignAddressSaysSo() {
        assertThat(FailureReport.lines(start(bind("Cannot assign requested address")))).singleElement().asString()
                .contains("does not have that address").contains("--host");
    }

    @Test
    void anUnknownHostSaysSo() {
        assertThat(FailureReport.lines(start(new UnknownHostException("nowhere: Name or service not known"))))
                .containsExactly("Cannot listen on nowhere: there is no such host. Choose another with --host or server.host.");
    }

    @Test
    void problemsOfTheConfigurationStandOnLinesOfTheirOwn() {
        assertThat(FailureReport.lines(start(new ConfigurationException("first\n\nsecond")))).containsExactly("first", "second");
    }

    @Test
    void anythingElseIsOneLineThatSaysHowToLearnMore() {
        assertThat(FailureReport.lines(start(new IllegalStateException("a\nb")))).containsExactly(
                "Unexpected failure: IllegalStateException: a b. Set log.level = \"DEBUG\" to see where it comes from.");
    }

    @Test
    void aCircleOfCausesEnds() {
        IllegalStateException first = new IllegalStateException("first");
        IllegalStateException second = new IllegalStateException("second", first);
        first.initCause(second);

        assertThat(FailureReport.lines(first)).hasSize(1);
    }

    private static RuntimeException start(Throwable cause) {
        return new RuntimeException("Failed to start quarkus", cause);
    }

    private static QuarkusBindException bind(String reason) {
        return new QuarkusBindException("127.0.0.1", 8080, new BindException(reason));
    }
}
