package com.example.application.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.example.application.server.SharedServer;

import io.framex.test.ApiReply;

class RemoteIT {

    @Test
    void runsOffTheEventLoopWhereverTheCallerIs() {
        assertThat(call("waits?item=box").data().textValue()).isEqualTo("box box off the event loop");
        assertThat(call("goes_on?item=box").data().textValue()).isEqualTo("box off the event loop, then on the event loop");
        assertThat(call("static?weight=21").data().longValue()).isEqualTo(42);
    }

    @Test
    void refusesToWaitOnTheEventLoop() {
        call("waits_on_event_loop?item=box").isError(500, "FX-500-INTERNAL");
        assertThat(SharedServer.process().output())
                .contains("com.example.orders.Packing.pack(java.lang.String,int) was called on an event loop");
    }

    private static ApiReply call(String pathAndQuery) {
        return SharedServer.client().get("/api/v1/remote/" + pathAndQuery);
    }
}
