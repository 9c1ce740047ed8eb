package com.example.needy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.framex.StreamEvent;
import io.framex.runtime.call.ApiCall;
import io.framex.runtime.call.ApiInvoker;
import io.framex.runtime.call.ApiResult;
import io.framex.runtime.call.CallStyle;
import io.framex.runtime.call.RemoteApis;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Answers for every path with what it was asked. */
@Singleton
public class Forwarder implements RemoteApis {

    @Override
    public String plugin() {
        return "proxy";
    }

    @Override
    public boolean answers(String api) {
        return api.startsWith("/");
    }

    @Override
    public Optional<ApiInvoker> find(String api, List<String> parameters) {
        return Optional.of(Forwarder::answer);
    }

    private static ApiResult answer(ApiCall call) {
        Map<String, Object> asked = new LinkedHashMap<>();
        for (int i = 0; i < call.arguments().length; i++) {
            asked.put(call.target().parameters().get(i), call.arguments()[i]);
        }
        if (call.style() == CallStyle.STREAMING) {
            return new ApiResult.Stream(Multi.createFrom().item(StreamEvent.message(call.target().api() + asked)));
        }
        return new ApiResult.Deferred(Uni.createFrom().item(asked.size() == 1 ? asked.toString() : asked));
    }
}
