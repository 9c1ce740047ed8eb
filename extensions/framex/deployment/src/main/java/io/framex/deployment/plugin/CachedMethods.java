package io.framex.deployment.plugin;

import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

import io.framex.CacheKeyBuilder;
import io.framex.Cached;
import io.framex.runtime.cache.CachedOperation;
import io.framex.runtime.catalog.ApiParameter;
import io.framex.runtime.catalog.HttpApi;
import io.framex.runtime.catalog.ParameterLocation;
import io.framex.runtime.catalog.ResponseKind;

/** Reads and checks {@code @Cached}. */
final class CachedMethods {

    private static final DotName CACHED = DotName.createSimple(Cached.class);
    private static final DotName KEY_BUILDER = DotName.createSimple(CacheKeyBuilder.class);
    private static final DotName PRODUCES = DotName.createSimple("jakarta.ws.rs.Produces");
    private static final Set<String> METHODS = Set.of("GET", "POST");
    private static final List<DotName> ACCESS = List.of(DotName.createSimple("jakarta.annotation.security.RolesAllowed"),
            DotName.createSimple("jakarta.annotation.security.DenyAll"),
            DotName.createSimple("io.quarkus.security.Authenticated"),
            DotName.createSimple("io.quarkus.security.PermissionsAllowed"));

    private final IndexView index;
    private final PluginErrors errors;

    CachedMethods(IndexView index, PluginErrors errors) {
        this.index = index;
        this.errors = errors;
    }

    /** What the cache knows of an operation; empty where its method is not cached. */
    static Optional<CachedOperation> find(ApiMethodModel model, HttpApi api, String version) {
        AnnotationInstance cached = model.method().declaredAnnotation(CACHED);
        if (cached == null) {
            return Optional.empty();
        }
        Set<String> unordered = model.parameters().stream()
                .filter(parameter -> parameter.info().type().name().equals(PluginDotNames.SET))
                .map(parameter -> parameter.api().name()).collect(Collectors.toCollection(TreeSet::new));
        return Optional.of(new CachedOperation(api.method(), api.path(), version, api.parameters(), unordered, ttl(cached),
                keyBuilder(cached).map(DotName::toString).orElse("")));
    }

    /** The operations that are cached, as method and path. */
    static Set<String> operations(Collection<PluginModel> plugins) {
        return plugins.stream().flatMap(plugin -> plugin.methods().stream())
                .filter(model -> model.method().hasDeclaredAnnotation(CACHED)).flatMap(model -> model.http().stream())
                .map(api -> api.method() + ' ' + api.path()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Classes of key builders, sorted. */
    static SortedSet<String> keyBuilders(IndexView index) {
        return index.getAnnotations(CACHED).stream().flatMap(cached -> keyBuilder(cached).stream()).map(DotName::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void check(Collection<PluginModel> plugins) {
        for (AnnotationInstance cached : index.getAnnotations(CACHED)) {
            MethodInfo method = cached.target().asMethod();
            if (!method.hasDeclaredAnnotation(PluginDotNames.ON_REQUEST)) {
                errors.add(PluginErrorCode.CACHED_WITHOUT_REQUESTS, Signatures.of(method),
                        "@Cached on a method without @OnRequest");
            }
            checkMembers(cached, Signatures.of(method));
        }
        plugins.stream().flatMap(plugin -> plugin.methods().stream())
                .filter(model -> model.method().hasDeclaredAnnotation(CACHED)).forEach(this::check);
    }

    private void checkMembers(AnnotationInstance cached, String place) {
        if (ttl(cached) < Cached.FOREVER) {
            errors.add(PluginErrorCode.CACHED_TIME, place, "@Cached(ttl = %d)", ttl(cached));
        }
        keyBuilder(cached).ifPresent(name -> {
            ClassInfo clazz = index.getClassByName(name);
            boolean inner = clazz != null && clazz.nestingType() != ClassInfo.NestingType.TOP_LEVEL
                    && !Modifier.isStatic(clazz.flags());
            if (clazz == null || clazz.isInterface() || clazz.isAbstract() || inner) {
                errors.add(PluginErrorCode.CACHED_KEY, place, "Key builder %s cannot become a bean", name);
            }
        });
    }

    private void check(ApiMethodModel model) {
        String place = Signatures.of(model.method());
        if (model.http().isEmpty()) {
            errors.add(PluginErrorCode.CACHED_WITHOUT_REQUESTS, place, "@Cached on a function, which has no requests");
        }
        for (HttpApi api : model.http()) {
            if (!METHODS.contains(api.method())) {
                errors.add(PluginErrorCode.CACHED_WITHOUT_REQUESTS, place, "@Cached on an operation of %s", api.method());
            }
        }
        ResultModel result = model.result();
        if (result.kind() == ResponseKind.STREAM || result.restResponse() || result.shape() == ResultModel.Shape.VOID
                || model.method().hasDeclaredAnnotation(PRODUCES) || PayloadTypes.isBinary(result)) {
            errors.add(PluginErrorCode.CACHED_RESULT, place, "The result %s of a @Cached method cannot be kept",
                    Signatures.simple(model.method().returnType()));
        }
        boolean ownKey = keyBuilder(model.method().declaredAnnotation(CACHED)).isPresent();
        for (ApiParameterModel parameter : model.parameters()) {
            checkParameter(parameter.api(), parameter.info().type(), ownKey, place);
        }
        ACCESS.stream().filter(name -> model.method().hasDeclaredAnnotation(name)
                || model.method().declaringClass().hasDeclaredAnnotation(name))
                .forEach(name -> errors.add(PluginErrorCode.CACHED_ACCESS, place,
                        "@%s would not be checked where a kept result is given", name.withoutPackagePrefix()));
    }

    private void checkParameter(ApiParameter parameter, Type type, boolean ownKey, String place) {
        boolean form = parameter.location() == ParameterLocation.FORM;
        if (form || parameter.location() == ParameterLocation.CONTEXT && !ownKey) {
            errors.add(PluginErrorCode.CACHED_PARAMETER, place, "Parameter \"%s\" of type %s cannot be part of a key",
                    parameter.name(), Signatures.simple(type));
        }
    }

    private static int ttl(AnnotationInstance cached) {
        return Optional.ofNullable(cached.value("ttl")).map(AnnotationValue::asInt).orElse(Cached.CONFIGURED);
    }

    private static Optional<DotName> keyBuilder(AnnotationInstance cached) {
        return Optional.ofNullable(cached.value("key")).map(value -> value.asClass().name())
                .filter(name -> !name.equals(KEY_BUILDER));
    }
}
