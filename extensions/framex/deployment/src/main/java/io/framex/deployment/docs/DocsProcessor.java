package io.framex.deployment.docs;

import java.io.IOException;
import java.util.List;

import io.framex.deployment.http.FixedPathBuildItem;
import io.framex.runtime.docs.DocsAsset;
import io.framex.runtime.docs.DocsRecorder;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBuildItem;

/** Serves {@code /docs} and {@code /redoc}. */
class DocsProcessor {

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    NativeImageResourceBuildItem serve(DocsRecorder recorder, BuildProducer<FixedPathBuildItem> paths) throws IOException {
        List<DocsAsset> assets = DocsAssets.list();
        for (DocsAsset asset : assets) {
            paths.produce(new FixedPathBuildItem(asset.path(), recorder.asset(asset)));
        }
        return new NativeImageResourceBuildItem(assets.stream().map(DocsAsset::resource).toList());
    }
}
