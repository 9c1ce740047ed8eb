package io.framex.deployment.plugin;

import java.util.stream.Collectors;

import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/** How error reports name a method. */
final class Signatures {

    static String of(MethodInfo method) {
        return "%s.%s(%s)".formatted(method.declaringClass().name(), method.name(),
                method.parameterTypes().stream().map(Signatures::simple).collect(Collectors.joining(", ")));
    }

    static String simple(Type type) {
        return type.toString().replaceAll("\\b(?:[a-z][\\w]*\\.)+", "");
    }

    private Signatures() {
    }
}
