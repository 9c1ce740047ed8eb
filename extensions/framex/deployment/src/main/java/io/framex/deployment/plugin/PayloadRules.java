package io.framex.deployment.plugin;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/** Which types have a JSON form, as parameters and results and inside other types. */
final class PayloadRules {

    private static final List<String> FORMLESS = List.of("java.util.OptionalInt", "java.util.OptionalLong",
            "java.util.OptionalDouble", "java.lang.Class", "java.lang.ClassLoader", "java.lang.Thread",
            "java.lang.ref.", "java.lang.reflect.", "java.lang.invoke.", "java.io.", "java.nio.", "java.net.Socket",
            "java.sql.Connection", "java.sql.ResultSet", "java.util.concurrent.Future", "java.util.concurrent.Callable",
            "java.util.function.", "java.util.stream.", "java.lang.Runnable", "java.util.Iterator",
            "jakarta.ws.rs.core.Response", "jakarta.enterprise.", "io.vertx.core.", "io.smallrye.mutiny.",
            "java.util.concurrent.Flow");

    /** What Jackson writes and reads inside an object, though it is no result of its own. */
    private static final Set<String> PROPERTIES = Set.of("java.util.OptionalInt", "java.util.OptionalLong",
            "java.util.OptionalDouble", "java.lang.Class", "java.io.File", "java.io.Serializable", "java.nio.file.Path",
            "java.nio.ByteBuffer", "java.nio.charset.Charset", "java.util.stream.Stream", "java.util.stream.IntStream",
            "java.util.stream.LongStream", "java.util.stream.DoubleStream", "java.util.Iterator", "io.vertx.core.json.JsonObject",
            "io.vertx.core.json.JsonArray");

    private static final DotName CUSTOMISER = DotName.createSimple("io.quarkus.jackson.ObjectMapperCustomizer");

    private final IndexView index;
    private final PluginErrors errors;
    private final boolean customised;

    PayloadRules(IndexView index, PluginErrors errors) {
        this.index = index;
        this.errors = errors;
        // An application that shapes its mapper may have taught it types that say nothing of themselves.
        this.customised = index.getAllKnownImplementors(CUSTOMISER).stream().map(clazz -> clazz.name().toString())
                .anyMatch(name -> !name.startsWith("io.quarkus.") && !name.startsWith("io.framex."));
    }

    /** Reports a parameter's or result's own type where it has no JSON form. */
    boolean accepts(Type type, boolean reading, PayloadPlace place, PluginErrorCode unsupported) {
        String name = type.name().toString();
        if (FORMLESS.stream().anyMatch(name::startsWith) && !name.startsWith("io.vertx.core.json.")) {
            errors.add(unsupported, place.method(), "%s has type %s, which has no JSON form", place.what(),
                    Signatures.simple(type));
            return false;
        }
        return !(reading && isUnreadable(type.name(), place));
    }

    /** Reports the type of a property, and what it is made of, where it has no JSON form. */
    void check(Type type, boolean reading, PayloadPlace place) {
        switch (type.kind()) {
            case ARRAY -> check(type.asArrayType().elementType(), reading, place);
            case PARAMETERIZED_TYPE -> {
                checkClass(type.name(), reading, place);
                type.asParameterizedType().arguments().forEach(argument -> check(argument, reading, place));
            }
            case CLASS -> checkClass(type.name(), reading, place);
            case WILDCARD_TYPE -> check(type.asWildcardType().extendsBound(), reading, place);
            case PRIMITIVE, VOID, TYPE_VARIABLE, UNRESOLVED_TYPE_VARIABLE, TYPE_VARIABLE_REFERENCE -> {
                // always serialisable, or known only where the variable is bound
            }
        }
    }

    void missing(DotName name, PayloadPlace place) {
        errors.add(PluginErrorCode.NOT_SERIALISABLE, place.method(),
                "%s has type %s, whose class is not on the class path of the build", place.what(), name);
    }

    private void checkClass(DotName name, boolean reading, PayloadPlace place) {
        boolean formless = FORMLESS.stream().anyMatch(name.toString()::startsWith) && !PROPERTIES.contains(name.toString());
        if (formless && !customised) {
            errors.add(PluginErrorCode.NOT_SERIALISABLE, place.method(), "%s has type %s, which has no JSON form",
                    place.what(), name);
        } else if (reading) {
            isUnreadable(name, place);
        }
    }

    private boolean isUnreadable(DotName name, PayloadPlace place) {
        ClassInfo clazz = PlatformTypes.isPlatform(name) ? null : index.getClassByName(name);
        boolean unreadable = clazz != null && clazz.isAbstract() && !clazz.isEnum() && !customised
                && !saysWhatToRead(clazz, new HashSet<>());
        if (unreadable) {
            errors.add(PluginErrorCode.NOT_SERIALISABLE, place.method(),
                    "%s has type %s, which is abstract and does not say what to read instead", place.what(), name);
        }
        return unreadable;
    }

    /** Jackson lets types inherit its annotations from classes and interfaces. */
    private boolean saysWhatToRead(ClassInfo clazz, Set<DotName> seen) {
        if (clazz == null || !seen.add(clazz.name())) {
            return false;
        }
        return clazz.declaredAnnotations().stream().anyMatch(JacksonAnnotations::makesReadable)
                || clazz.methods().stream().flatMap(method -> method.declaredAnnotations().stream())
                        .anyMatch(JacksonAnnotations::marksCreator)
                || clazz.superName() != null && saysWhatToRead(index.getClassByName(clazz.superName()), seen)
                || clazz.interfaceNames().stream().anyMatch(name -> saysWhatToRead(index.getClassByName(name), seen));
    }
}
