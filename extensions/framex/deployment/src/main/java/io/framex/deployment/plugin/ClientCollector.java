package io.framex.deployment.plugin;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;

/** Finds the {@code @PluginClient} interfaces, and checks that they can be implemented. */
final class ClientCollector {

    private final IndexView index;
    private final ClientMethodClassifier methods;
    private final PluginErrors errors;

    ClientCollector(IndexView index, CallableApis apis, PayloadTypes payloads, PluginErrors errors) {
        this.index = index;
        this.methods = new ClientMethodClassifier(apis, new TypeFit(index), payloads, errors);
        this.errors = errors;
    }

    /** All clients, sorted by name. */
    List<ClientModel> collect() {
        index.getAnnotations(PluginDotNames.CALL).stream().map(call -> call.target().asMethod())
                .filter(method -> !method.declaringClass().hasDeclaredAnnotation(PluginDotNames.PLUGIN_CLIENT))
                .forEach(method -> invalid(Signatures.of(method), "@Call on a method of %s, which is no @PluginClient",
                        method.declaringClass().name()));
        return index.getAnnotations(PluginDotNames.PLUGIN_CLIENT).stream().map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.CLASS).map(AnnotationTarget::asClass)
                .sorted(Comparator.comparing(ClassInfo::name)).map(this::collect).flatMap(Optional::stream).toList();
    }

    private Optional<ClientModel> collect(ClassInfo type) {
        String place = type.name().toString();
        if (!type.isInterface()) {
            invalid(place, "@PluginClient on %s, which is no interface", type.simpleName());
            return Optional.empty();
        }
        if (!type.typeParameters().isEmpty() || !type.interfaceNames().isEmpty()) {
            invalid(place, "%s has type parameters or extends another interface", type.simpleName());
        }
        List<ClientMethodModel> collected = new ArrayList<>();
        type.methods().stream().filter(method -> Modifier.isAbstract(method.flags()))
                .sorted(Comparator.comparing(Signatures::of)).forEach(method -> {
                    if (isValid(method)) {
                        methods.classify(method).ifPresent(collected::add);
                    }
                });
        return Optional.of(new ClientModel(type, collected));
    }

    private boolean isValid(MethodInfo method) {
        if (!method.hasDeclaredAnnotation(PluginDotNames.CALL)) {
            invalid(Signatures.of(method), "%s does not say what it calls", method.name());
            return false;
        }
        if (!method.typeParameters().isEmpty()) {
            invalid(Signatures.of(method), "%s has type parameters", method.name());
            return false;
        }
        if (method.parameters().stream().map(MethodParameterInfo::name).anyMatch(name -> name == null)) {
            errors.add(PluginErrorCode.MISSING_PARAMETER_NAMES, method.declaringClass().name().toString(),
                    "%s was compiled without parameter names", method.declaringClass().simpleName());
            return false;
        }
        return true;
    }

    private void invalid(String place, String message, Object... arguments) {
        errors.add(PluginErrorCode.INVALID_CLIENT, place, message, arguments);
    }
}
