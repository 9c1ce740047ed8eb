package io.framex.deployment.http;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.common.model.ResourceClass;

import io.framex.runtime.http.ResourceRecorder;
import io.quarkus.deployment.GeneratedClassGizmoAdaptor;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.BytecodeRecorderConstantDefinitionBuildItem;
import io.quarkus.deployment.builditem.BytecodeRecorderObjectLoaderBuildItem;
import io.quarkus.deployment.builditem.GeneratedClassBuildItem;
import io.quarkus.deployment.builditem.ObjectSubstitutionBuildItem;
import io.quarkus.deployment.builditem.RecordableConstructorBuildItem;
import io.quarkus.deployment.recording.BytecodeRecorderImpl;
import io.quarkus.deployment.recording.BytecodeRecorderImpl.ReturnedProxy;
import io.quarkus.resteasy.reactive.server.deployment.ResteasyReactiveDeploymentBuildItem;
import io.quarkus.resteasy.reactive.server.deployment.SetupEndpointsResultBuildItem;

/**
 * Spreads the description of an application's resources over several classes. Quarkus REST has it recorded as bytecode in one
 * class, which some 7,000 routes fill: a class holds 65,535 constants (JVM specification 4.1), and each route takes nine.
 */
class ResourceRecordingProcessor {

    /** Resources that one class describes. An application with no more is recorded as Quarkus REST does it. */
    static final int RESOURCES_PER_CLASS = 100;

    /** After the set-up of the deployment, which is the last step that may change a resource. */
    @BuildStep
    void spread(SetupEndpointsResultBuildItem endpoints, ResteasyReactiveDeploymentBuildItem deployment,
            List<ObjectSubstitutionBuildItem> substitutions, List<RecordableConstructorBuildItem> constructors,
            List<BytecodeRecorderConstantDefinitionBuildItem> constants, BuildProducer<GeneratedClassBuildItem> classes,
            BuildProducer<BytecodeRecorderObjectLoaderBuildItem> loaders) {
        List<ResourceClass> resources = endpoints.getResourceClasses();
        if (resources.size() <= RESOURCES_PER_CLASS) {
            return;
        }
        Map<ResourceClass, RecordedResource> recorded = new IdentityHashMap<>();
        for (int first = 0; first < resources.size(); first += RESOURCES_PER_CLASS) {
            BytecodeRecorderImpl recorder = recorder(first / RESOURCES_PER_CLASS, substitutions, constructors, constants);
            ResourceRecorder proxy = recorder.getRecordingProxy(ResourceRecorder.class);
            int next = Math.min(first + RESOURCES_PER_CLASS, resources.size());
            for (ResourceClass resource : resources.subList(first, next)) {
                String key = ((ReturnedProxy) proxy.described(resource)).__returned$proxy$key();
                recorded.put(resource, new RecordedResource(recorder.getClassName(), key));
            }
            recorder.writeBytecode(new GeneratedClassGizmoAdaptor(classes, true));
        }
        loaders.produce(new BytecodeRecorderObjectLoaderBuildItem(new RecordedResourceLoader(recorded)));
    }

    /** With what Quarkus gives to each of its recorders, and what its set-up of the deployment adds to its own. */
    private static BytecodeRecorderImpl recorder(int number, List<ObjectSubstitutionBuildItem> substitutions,
            List<RecordableConstructorBuildItem> constructors, List<BytecodeRecorderConstantDefinitionBuildItem> constants) {
        BytecodeRecorderImpl recorder = new BytecodeRecorderImpl(true, "FrameXResources", "describe", String.valueOf(number),
                false);
        for (ObjectSubstitutionBuildItem substitution : substitutions) {
            register(recorder, substitution.holder);
        }
        constructors.forEach(constructor -> recorder.markClassAsConstructorRecordable(constructor.getClazz()));
        constants.forEach(constant -> constant.register(recorder));
        try {
            recorder.registerNonDefaultConstructor(MediaType.class.getDeclaredConstructor(String.class, String.class, String.class),
                    type -> Stream.of(type.getType(), type.getSubtype(), type.getParameters()).toList());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
        return recorder;
    }

    private static <F, T> void register(BytecodeRecorderImpl recorder, ObjectSubstitutionBuildItem.Holder<F, T> holder) {
        recorder.registerSubstitution(holder.from, holder.to, holder.substitution);
    }

    /**
     * Where a resource is described.
     *
     * @param task name of the class, a {@code StartupTask}
     * @param key under which it leaves the resource in the start-up context
     */
    record RecordedResource(String task, String key) {
    }
}
