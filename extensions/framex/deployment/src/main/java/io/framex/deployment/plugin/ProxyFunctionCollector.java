package io.framex.deployment.plugin;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;

import io.framex.OnProxy;
import io.framex.deployment.plugin.ResultModel.Shape;
import io.framex.runtime.engine.RemoteFunction;
import io.framex.runtime.engine.ResultShape;

/** Finds and checks {@code @OnProxy} methods. */
final class ProxyFunctionCollector {

    private static final DotName ON_PROXY = DotName.createSimple(OnProxy.class);

    private final IndexView index;
    private final PluginOwnersBuildItem owners;
    private final PayloadTypes payloads;
    private final PluginErrors errors;
    private final ResultClassifier results;

    ProxyFunctionCollector(IndexView index, PluginOwnersBuildItem owners, PayloadTypes payloads, PluginErrors errors) {
        this.index = index;
        this.owners = owners;
        this.payloads = payloads;
        this.errors = errors;
        this.results = new ResultClassifier(payloads, errors);
    }

    /** All functions, sorted by name. */
    List<ProxyFunctionModel> collect() {
        List<ProxyFunctionModel> functions = new ArrayList<>();
        Map<String, MethodInfo> known = new HashMap<>();
        for (AnnotationInstance annotation : index.getAnnotations(ON_PROXY)) {
            ProxyFunctionModel model = collect(annotation);
            MethodInfo other = known.putIfAbsent(model.function().id(), model.method());
            if (other != null) {
                errors.add(PluginErrorCode.PROXY_NAME, Signatures.of(model.method()),
                        "Function %s is also %s", model.function().id(), Signatures.of(other));
            }
            functions.add(model);
        }
        functions.sort(Comparator.comparing(model -> model.function().id()));
        return functions;
    }

    private ProxyFunctionModel collect(AnnotationInstance annotation) {
        MethodInfo method = annotation.target().asMethod();
        checkMethod(method);
        List<String> names = new ArrayList<>();
        for (MethodParameterInfo parameter : method.parameters()) {
            if (parameter.name() == null) {
                errors.add(PluginErrorCode.MISSING_PARAMETER_NAMES, Signatures.of(method), "Names of parameters are missing");
            } else {
                payloads.checkReadable(parameter.type(), parameter);
            }
            names.add(String.valueOf(parameter.name()));
        }
        ResultModel result = results.classify(method, false);
        if (result.restResponse()) {
            errors.add(PluginErrorCode.PROXY_RESULT, Signatures.of(method), "@OnProxy method %s returns %s", method.name(),
                    Signatures.simple(method.returnType()));
        }
        // What was sent by one instance is read by another one.
        payloads.checkRead(result.value(), method);
        boolean stream = result.shape() == Shape.MULTI;
        RemoteFunction function = new RemoteFunction(name(annotation, method),
                method.parameterTypes().stream().map(CallTypes::canonical).toList(), CallTypes.canonical(result.value()),
                shape(result.shape()), method.hasDeclaredAnnotation(PluginDotNames.NON_BLOCKING));
        return new ProxyFunctionModel(method, function, names, stream, isTrue(annotation.value("idempotent")),
                owners.ownerOf(method.declaringClass().name()),
                new FunctionSignature(index).digest(method, names, result.value(), stream));
    }

    private void checkMethod(MethodInfo method) {
        String kind = Modifier.isStatic(method.flags()) ? "static" : Modifier.isPrivate(method.flags()) ? "private"
                : Modifier.isFinal(method.flags()) ? "final" : null;
        if (kind != null) {
            errors.add(PluginErrorCode.PROXY_METHOD, Signatures.of(method), "@OnProxy method %s is %s", method.name(), kind);
        } else if (Modifier.isAbstract(method.flags()) || method.declaringClass().isInterface()) {
            errors.add(PluginErrorCode.PROXY_METHOD, Signatures.of(method), "@OnProxy method %s is no method of a class",
                    method.name());
        } else if (!method.typeParameters().isEmpty()) {
            errors.add(PluginErrorCode.PROXY_METHOD, Signatures.of(method), "@OnProxy method %s is generic", method.name());
        }
    }

    private static String name(AnnotationInstance annotation, MethodInfo method) {
        AnnotationValue chosen = annotation.value();
        return chosen == null || chosen.asString().isEmpty()
                ? method.declaringClass().name().toString().replace('$', '.') + "." + method.name()
                : chosen.asString();
    }

    private static boolean isTrue(AnnotationValue value) {
        return value != null && value.asBoolean();
    }

    private static ResultShape shape(Shape shape) {
        return switch (shape) {
            case UNI -> ResultShape.UNI;
            case COMPLETION_STAGE -> ResultShape.COMPLETION_STAGE;
            case VOID, PLAIN, MULTI -> ResultShape.PLAIN;
        };
    }
}
