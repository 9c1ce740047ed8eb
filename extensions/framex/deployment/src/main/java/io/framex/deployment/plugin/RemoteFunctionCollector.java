package io.framex.deployment.plugin;

import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

import io.framex.Remote;
import io.framex.deployment.plugin.ResultModel.Shape;
import io.framex.runtime.engine.RemoteFunction;
import io.framex.runtime.engine.ResultShape;

/** Finds and checks {@code @Remote} methods. */
final class RemoteFunctionCollector {

    static final DotName REMOTE = DotName.createSimple(Remote.class);

    private final IndexView index;
    private final PayloadTypes payloads;
    private final PluginErrors errors;
    private final ResultClassifier results;

    RemoteFunctionCollector(IndexView index, PayloadTypes payloads, PluginErrors errors) {
        this.index = index;
        this.payloads = payloads;
        this.errors = errors;
        this.results = new ResultClassifier(payloads, errors);
    }

    /** All functions, sorted by id. */
    List<RemoteFunctionModel> collect() {
        return index.getAnnotations(REMOTE).stream().map(annotation -> collect(annotation.target().asMethod()))
                .sorted(Comparator.comparing(model -> model.function().id())).toList();
    }

    /** Names the method in every process of the application. */
    static String id(MethodInfo method) {
        return method.declaringClass().name() + "." + method.name() + method.parameterTypes().stream()
                .map(type -> type.name().toString()).collect(Collectors.joining(",", "(", ")"));
    }

    private RemoteFunctionModel collect(MethodInfo method) {
        String place = Signatures.of(method);
        boolean isStatic = Modifier.isStatic(method.flags());
        if (Modifier.isPrivate(method.flags()) || Modifier.isFinal(method.flags()) && !isStatic) {
            errors.add(PluginErrorCode.REMOTE_METHOD, place, "@Remote method %s is %s", method.name(),
                    Modifier.isPrivate(method.flags()) ? "private" : "final");
        } else if (Modifier.isAbstract(method.flags()) || method.declaringClass().isInterface()) {
            errors.add(PluginErrorCode.REMOTE_METHOD, place, "@Remote method %s is no method of a class", method.name());
        }
        if (!method.typeParameters().isEmpty()) {
            errors.add(PluginErrorCode.REMOTE_RESULT, place, "@Remote method %s is generic", method.name());
        } else {
            method.parameters().forEach(parameter -> payloads.checkReadable(parameter.type(), parameter));
        }
        ResultModel result = results.classify(method, false);
        if (result.shape() == Shape.MULTI || result.restResponse()) {
            errors.add(PluginErrorCode.REMOTE_RESULT, place, "@Remote method %s returns %s", method.name(),
                    Signatures.simple(method.returnType()));
        }
        return new RemoteFunctionModel(method, new RemoteFunction(id(method),
                method.parameterTypes().stream().map(type -> PlainTypes.of(type).toString()).toList(),
                PlainTypes.of(result.value()).toString(), shape(result.shape()),
                method.hasDeclaredAnnotation(PluginDotNames.NON_BLOCKING)));
    }

    private static ResultShape shape(Shape shape) {
        return switch (shape) {
            case UNI -> ResultShape.UNI;
            case COMPLETION_STAGE -> ResultShape.COMPLETION_STAGE;
            case VOID, PLAIN, MULTI -> ResultShape.PLAIN;
        };
    }
}
