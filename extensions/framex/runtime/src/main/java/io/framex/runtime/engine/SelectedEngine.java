package io.framex.runtime.engine;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.framex.runtime.config.FrameXConfig;
import io.quarkus.arc.All;

/** The engine that {@code server.engine} names. */
@Singleton
public class SelectedEngine {

    private final ExecutionEngine engine;

    @Inject
    SelectedEngine(FrameXConfig config, @All List<ExecutionEngine> engines) {
        String name = config.server().engine().name().toLowerCase(Locale.ROOT);
        this.engine = engines.stream().filter(known -> known.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("\"server.engine\" is \"" + name + "\", but there is only "
                        + engines.stream().map(ExecutionEngine::name).sorted().collect(Collectors.joining(", "))));
    }

    ExecutionEngine get() {
        return engine;
    }
}
