package io.framex.deployment.http;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jboss.resteasy.reactive.common.model.ResourceClass;

import io.framex.deployment.http.ResourceRecordingProcessor.RecordedResource;
import io.quarkus.deployment.recording.ObjectLoader;
import io.quarkus.gizmo.BytecodeCreator;
import io.quarkus.gizmo.MethodDescriptor;
import io.quarkus.gizmo.ResultHandle;
import io.quarkus.runtime.StartupContext;
import io.quarkus.runtime.StartupTask;

/**
 * Has Quarkus REST's set-up take resources from the classes that describe them. Each of these is run before its first resource is
 * taken: what is written first runs first.
 */
final class RecordedResourceLoader implements ObjectLoader {

    private static final MethodDescriptor DEPLOY = MethodDescriptor.ofMethod(StartupTask.class, "deploy", void.class,
            StartupContext.class);
    private static final MethodDescriptor VALUE = MethodDescriptor.ofMethod(StartupContext.class, "getValue", Object.class,
            String.class);

    private final Map<ResourceClass, RecordedResource> recorded;
    private final Set<String> tasksRun = new HashSet<>();

    /**
     * @param recorded by identity
     */
    RecordedResourceLoader(Map<ResourceClass, RecordedResource> recorded) {
        this.recorded = recorded;
    }

    @Override
    public boolean canHandleObject(Object value, boolean staticInit) {
        return staticInit && value instanceof ResourceClass resource && recorded.containsKey(resource);
    }

    @Override
    public ResultHandle load(BytecodeCreator body, Object value, boolean staticInit) {
        RecordedResource resource = recorded.get(value);
        ResultHandle context = body.getMethodParam(0);
        if (tasksRun.add(resource.task())) {
            body.invokeInterfaceMethod(DEPLOY, body.newInstance(MethodDescriptor.ofConstructor(resource.task())), context);
        }
        return body.checkCast(body.invokeVirtualMethod(VALUE, context, body.load(resource.key())), ResourceClass.class);
    }
}
