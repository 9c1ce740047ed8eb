package io.framex.deployment.execution;

import org.jboss.jandex.DotName;

import io.framex.OnProxy;
import io.framex.OnRequest;
import io.framex.Remote;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.execannotations.ExecutionModelAnnotationsAllowedBuildItem;

/** Lets authors write {@code @Blocking} and its like on API and remote methods, and on remote functions; Quarkus refuses them on methods that it does not know. */
class ExecutionAnnotationsProcessor {

    private static final DotName ON_REQUEST = DotName.createSimple(OnRequest.class);
    private static final DotName REMOTE = DotName.createSimple(Remote.class);
    private static final DotName ON_PROXY = DotName.createSimple(OnProxy.class);

    @BuildStep
    ExecutionModelAnnotationsAllowedBuildItem allowOnApiMethods() {
        return new ExecutionModelAnnotationsAllowedBuildItem(
                method -> method.hasDeclaredAnnotation(ON_REQUEST) || method.hasDeclaredAnnotation(REMOTE)
                        || method.hasDeclaredAnnotation(ON_PROXY));
    }
}
