package io.framex.runtime.cache;

import io.framex.runtime.config.FrameXConfig;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;

/** Sets the request cache up as the running configuration wants it. */
@Recorder
public class CacheRecorder {

    private final RuntimeValue<FrameXConfig> config;

    public CacheRecorder(RuntimeValue<FrameXConfig> config) {
        this.config = config;
    }

    public void start() {
        ResponseCache.use(CacheStart.start(config.getValue().cache()));
    }
}
