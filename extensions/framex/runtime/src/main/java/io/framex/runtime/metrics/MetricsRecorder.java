package io.framex.runtime.metrics;

import java.util.function.Consumer;

import io.quarkus.runtime.annotations.Recorder;
import io.vertx.core.VertxOptions;
import io.vertx.core.metrics.MetricsOptions;

/** Has the HTTP server time its requests. */
@Recorder
public class MetricsRecorder {

    public Consumer<VertxOptions> timeRequests() {
        return new Consumer<VertxOptions>() {
            @Override
            public void accept(VertxOptions options) {
                options.setMetricsOptions(new MetricsOptions().setEnabled(true).setFactory(unused -> new ServerMetrics()));
            }
        };
    }
}
