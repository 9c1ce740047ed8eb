package io.framex.runtime.call;

import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.PluginApis;
import io.framex.StreamEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Calls by name, for one caller. */
final class NamedCalls implements PluginApis {

    private final Caller caller;
    private final ResultReader results;

    NamedCalls(Caller caller, ObjectMapper mapper) {
        this.caller = caller;
        this.results = new ResultReader(mapper);
    }

    @Override
    public <T> T call(String api, Map<String, ?> arguments, Class<T> type) {
        Caller.refuseOnEventLoop(api);
        ApiLink link = caller.link(api, arguments.keySet());
        return results.read(api, caller.call(link, link.bind(arguments)), type);
    }

    @Override
    public <T> Uni<T> callAsync(String api, Map<String, ?> arguments, Class<T> type) {
        return caller.callAsync(() -> caller.link(api, arguments.keySet()), link -> link.bind(arguments))
                .map(result -> results.read(api, result, type));
    }

    @Override
    public Multi<StreamEvent> stream(String api, Map<String, ?> arguments) {
        return caller.stream(() -> caller.link(api, arguments.keySet()), link -> link.bind(arguments))
                .map(ResultReader::event);
    }
}
