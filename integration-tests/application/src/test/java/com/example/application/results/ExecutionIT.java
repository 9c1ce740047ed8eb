package com.example.application.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.example.application.server.SharedServer;

class ExecutionIT {

    @ParameterizedTest
    @CsvSource({"plain,off the event loop", "uni,event loop", "blocking_uni,off the event loop",
            "non_blocking_plain,event loop"})
    void choosesTheThreadByTheSignature(String path, String expected) {
        assertThat(SharedServer.client().get("/api/v1/execution/" + path).data().textValue()).isEqualTo(expected);
    }
}
