package org.acme;

import io.framex.OnRequest;
import io.framex.Plugin;

/** A plugin with a type that is called as one of ours. */
@Plugin(name = "measuring")
public class MeasuringPlugin {

    public record Error(double plusMinus) {
    }

    @OnRequest("/error_of_measurement")
    public Error error() {
        return new Error(0.1);
    }
}
