package io.framex.deployment.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.RestResponse;

import io.framex.runtime.http.Envelope;
import io.smallrye.mutiny.Uni;

/**
 * The declared type of a result, for results that contain others: by the class of a list alone, Jackson would leave out the type
 * ids that {@code @JsonTypeInfo} asks for in its elements.
 */
final class DeclaredResult {

    private static final Set<DotName> AROUND = Set.of(DotName.createSimple(Uni.class),
            DotName.createSimple(CompletionStage.class), DotName.createSimple(RestResponse.class),
            DotName.createSimple(Envelope.class), DotName.createSimple(Optional.class));

    /** The type as Jackson's type factory reads it; empty where the class of a result tells enough. */
    static String of(Type returned) {
        Type type = returned;
        while (type.kind() == Type.Kind.PARAMETERIZED_TYPE && AROUND.contains(type.name())) {
            type = type.asParameterizedType().arguments().get(0);
        }
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE && isWritable(type) ? text(type) : "";
    }

    private static boolean isWritable(Type type) {
        return switch (type.kind()) {
            case CLASS -> true;
            case WILDCARD_TYPE -> isWritable(type.asWildcardType().extendsBound());
            case PARAMETERIZED_TYPE -> type.asParameterizedType().arguments().stream().allMatch(DeclaredResult::isWritable);
            default -> false;
        };
    }

    private static String text(Type type) {
        if (type.kind() == Type.Kind.WILDCARD_TYPE) {
            return text(type.asWildcardType().extendsBound());
        }
        if (type.kind() != Type.Kind.PARAMETERIZED_TYPE) {
            return type.name().toString();
        }
        List<String> arguments = type.asParameterizedType().arguments().stream().map(DeclaredResult::text).toList();
        return type.name() + "<" + String.join(",", arguments) + ">";
    }

    private DeclaredResult() {
    }
}
