package io.framex.deployment.docs;

import java.io.IOException;
import java.util.List;

import io.framex.runtime.docs.DocsAsset;
import io.framex.runtime.docs.DocsRecorder;
import io.framex.runtime.representation.RepresentationResponse;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBuildItem;
import io.quarkus.vertx.http.deployment.spi.RouteBuildItem;

/** Serves {@code /docs} and {@code /redoc}. */
class DocsProcessor {

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    NativeImageResourceBuildItem serve(DocsRecorder recorder, BuildProducer<RouteBuildItem> routes) throws IOException {
        List<DocsAsset> assets = DocsAssets.list();
        for (DocsAsset asset : assets) {
            routes.produce(RouteBuildItem.newAbsoluteRoute(asset.path()).withOrder(RepresentationResponse.ROUTE_ORDER)
                    .withRequestHandler(recorder.asset(asset)).build());
        }
        return new NativeImageResourceBuildItem(assets.stream().map(DocsAsset::resource).toList());
    }
}
