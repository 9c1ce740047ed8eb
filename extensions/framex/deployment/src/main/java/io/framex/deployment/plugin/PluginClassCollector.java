package io.framex.deployment.plugin;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Finds the classes of every plugin in the index. */
final class PluginClassCollector {

    private static final Pattern PLUGIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private static final DotName INJECT = DotName.createSimple("jakarta.inject.Inject");

    private final IndexView index;
    private final PluginErrors errors;

    PluginClassCollector(IndexView index, PluginErrors errors) {
        this.index = index;
        this.errors = errors;
    }

    /** All plugins, sorted by name; of several with one name only the first class, since the others are reported. */
    List<PluginClasses> collect() {
        SortedMap<String, List<ClassInfo>> mains = classesByName(PluginDotNames.PLUGIN, "name");
        SortedMap<String, List<ClassInfo>> parts = classesByName(PluginDotNames.PLUGIN_PART, "value");
        List<PluginClasses> plugins = new ArrayList<>();
        for (Map.Entry<String, List<ClassInfo>> entry : mains.entrySet()) {
            String name = entry.getKey();
            ClassInfo main = entry.getValue().get(0);
            if (!PLUGIN_NAME.matcher(name).matches()) {
                errors.add(PluginErrorCode.INVALID_PLUGIN_NAME, main.name().toString(), "Invalid plugin name \"%s\"", name);
            }
            if (entry.getValue().size() > 1) {
                errors.add(PluginErrorCode.DUPLICATE_PLUGIN_NAME, names(entry.getValue()), "Duplicate plugin name \"%s\"",
                        name);
            }
            plugins.add(new PluginClasses(name, main, main.declaredAnnotation(PluginDotNames.PLUGIN),
                    parts.getOrDefault(name, List.of())));
        }
        for (Map.Entry<String, List<ClassInfo>> entry : parts.entrySet()) {
            if (!mains.containsKey(entry.getKey())) {
                errors.add(PluginErrorCode.PART_WITHOUT_PLUGIN, names(entry.getValue()),
                        "@PluginPart(\"%s\") belongs to no plugin that is compiled in%s", entry.getKey(),
                        mains.isEmpty() ? "" : "; known are " + String.join(", ", mains.keySet()));
            }
        }
        checkCase(mains.keySet());
        checkMethodsOutsidePlugins();
        plugins.stream().flatMap(plugin -> plugin.all().stream()).forEach(this::checkBean);
        return plugins;
    }

    private SortedMap<String, List<ClassInfo>> classesByName(DotName annotation, String member) {
        return index.getAnnotations(annotation).stream()
                .filter(instance -> instance.target().kind() == AnnotationTarget.Kind.CLASS)
                .sorted(Comparator.comparing(instance -> instance.target().asClass().name()))
                .collect(Collectors.groupingBy(instance -> instance.value(member).asString(), TreeMap::new,
                        Collectors.mapping(instance -> instance.target().asClass(), Collectors.toList())));
    }

    private void checkMethodsOutsidePlugins() {
        for (AnnotationInstance instance : index.getAnnotations(PluginDotNames.ON_REQUEST)) {
            MethodInfo method = instance.target().asMethod();
            ClassInfo declaring = method.declaringClass();
            if (!declaring.hasDeclaredAnnotation(PluginDotNames.PLUGIN)
                    && !declaring.hasDeclaredAnnotation(PluginDotNames.PLUGIN_PART)) {
                errors.add(PluginErrorCode.OUTSIDE_PLUGIN, Signatures.of(method),
                        "@OnRequest on a method of %s, which belongs to no plugin", declaring.name());
            }
        }
    }

    private void checkBean(ClassInfo clazz) {
        boolean inner = clazz.nestingType() == ClassInfo.NestingType.INNER && !Modifier.isStatic(clazz.flags());
        if (clazz.isInterface() || clazz.isAbstract() || inner || clazz.isRecord() || clazz.isEnum()
                || clazz.nestingType() == ClassInfo.NestingType.LOCAL
                || clazz.nestingType() == ClassInfo.NestingType.ANONYMOUS || !hasUsableConstructor(clazz)) {
            errors.add(PluginErrorCode.NOT_A_BEAN, clazz.name().toString(), "%s cannot become a bean", clazz.simpleName());
        }
        if (!Modifier.isPublic(clazz.flags())) {
            errors.add(PluginErrorCode.NOT_PUBLIC, clazz.name().toString(), "Plugin class %s is not public",
                    clazz.simpleName());
        }
    }

    /** ArC takes an only constructor for annotated with {@code @Inject}. */
    private static boolean hasUsableConstructor(ClassInfo clazz) {
        List<MethodInfo> constructors = clazz.constructors();
        return constructors.stream().anyMatch(constructor -> !Modifier.isPrivate(constructor.flags())
                && (constructors.size() == 1 || constructor.parametersCount() == 0
                        || constructor.hasDeclaredAnnotation(INJECT)));
    }

    /** File systems and variables of the environment may not tell such names apart. */
    private void checkCase(Set<String> names) {
        Map<String, List<String>> alike = names.stream()
                .collect(Collectors.groupingBy(name -> name.toLowerCase(Locale.ROOT), TreeMap::new, Collectors.toList()));
        alike.values().stream().filter(same -> same.size() > 1).forEach(same -> errors.add(
                PluginErrorCode.DUPLICATE_PLUGIN_NAME, String.join(", ", same), "Plugin names differ only in case"));
    }

    private static String names(List<ClassInfo> classes) {
        return classes.stream().map(clazz -> clazz.name().toString()).collect(Collectors.joining(", "));
    }
}
