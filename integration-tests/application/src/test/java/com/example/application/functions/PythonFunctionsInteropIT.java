package com.example.application.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.example.application.server.Client;
import com.example.application.server.FrameXProcess;

/** The application and Python FrameX 0.4.1 run functions for each other. */
@Tag("interop")
class PythonFunctionsInteropIT {

    private static final String FUNCTIONS = "[\"com.example.library.Loans.of\", \"library.reader\", \"library.count\"]";

    @TempDir
    static Path folder;

    private static String python;

    @BeforeAll
    static void find() {
        Optional<String> found = PythonProcess.python();
        assumeThat(found).as("a Python with framex-kit 0.4.1, which .ci/setup installs").isPresent();
        python = found.get();
    }

    @Test
    void pythonHasTheDatabase(@TempDir Path own) throws IOException {
        try (PythonProcess archive = PythonProcess.start(python, own, "proxy_urls = []",
                "Registering proxy function: library.reader");
                FrameXProcess desk = java("proxy_functions = { \"" + archive.url() + "\" = " + FUNCTIONS + " }", "")
                        .awaitReady()) {
            Client client = new Client(desk);

            assertThat(client.get("/api/v1/loans/1").data())
                    .hasToString("[{\"isbn\":\"1\",\"reader\":\"Book\",\"until\":\"2026-12-01\"}]");
            assertThat(client.get("/api/v1/loans/1/reader").data().textValue()).isEqualTo("Python");
            assertThat(client.get("/api/v1/loans/9/reader").body()).contains("nobody has 9");
            assertThat(client.get("/api/v1/loans").data().intValue()).isEqualTo(42);
            assertThat(desk.output()).contains("which hides nothing and proves nothing");
        }
    }

    @Test
    void javaHasTheDatabase(@TempDir Path own) throws Exception {
        Path database = Files.writeString(folder.resolve("loans.csv"), "1,Josef,2026-12-01\n2,Huld,2027-02-01\n");
        try (FrameXProcess archive = java("", "[plugins.library]\ndatabase = \"" + database + "\"").awaitReady()) {
            String url = "http://127.0.0.1:" + archive.port();
            try (PythonProcess desk = PythonProcess.start(python, own, "proxy_urls = [\"" + url + "\"]\n"
                    + "proxy_functions = { \"" + url + "\" = " + FUNCTIONS + " }\n"
                    + "[plugins.proxy.auth]\nrules = { \"/api/v1/proxy/remote\" = [\"proxy-key\"] }",
                    "Succeeded to parse openai docs")) {
                assertThat(desk.get("/api/v1/shown")).contains("[Loan(isbn='2', reader='Huld', until='2027-02-01')]", ",2,",
                        "\"Josef\"", "returned status 404");
            }
        }
    }

    private static FrameXProcess java(String functions, String more) {
        return FrameXProcess.start("""
                load_plugins = ["library"]
                load_builtin_plugins = ["proxy"]

                [server]
                enable_proxy = true

                [auth]
                rules = { "/api/v1/proxy/remote" = ["proxy-key"] }

                [plugins.proxy]
                codec = "framex-1"
                %s

                [plugins.proxy.auth]
                rules = { "/api/v1/proxy/remote" = ["proxy-key"] }

                %s
                """.formatted(functions, more));
    }
}
