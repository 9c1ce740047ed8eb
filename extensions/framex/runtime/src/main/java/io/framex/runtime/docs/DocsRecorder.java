package io.framex.runtime.docs;

import io.quarkus.runtime.annotations.Recorder;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Connects the routes of the documentation pages. */
@Recorder
public class DocsRecorder {

    /** The handler that serves one file. */
    public Handler<RoutingContext> asset(DocsAsset asset) {
        return new DocsHandler(asset, new StoredAsset(asset));
    }
}
