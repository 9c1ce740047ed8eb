package io.framex.deployment.plugin;

import java.beans.Introspector;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.jandex.Type;

/** Finds the properties that Jackson finds in a class, without those of its supertypes. */
final class PayloadProperties {

    private final ClassInfo clazz;
    private final Set<String> ignored;
    private final Set<String> accessible = new HashSet<>();
    private final List<PayloadProperty> found = new ArrayList<>();

    private PayloadProperties(ClassInfo clazz) {
        this.clazz = clazz;
        this.ignored = JacksonAnnotations.ignoredNames(clazz.declaredAnnotations());
    }

    static List<PayloadProperty> of(ClassInfo clazz) {
        PayloadProperties properties = new PayloadProperties(clazz);
        List<MethodInfo> methods = clazz.methods().stream()
                .filter(method -> !method.isSynthetic() && !method.isStaticInitializer()).toList();
        methods.stream().filter(method -> !method.isConstructor() && !Modifier.isStatic(method.flags()))
                .forEach(properties::accessor);
        methods.stream().filter(properties::isCreator).forEach(properties::creator);
        clazz.fields().forEach(properties::field);
        return properties.found.stream().filter(property -> !properties.ignored.contains(property.name())).toList();
    }

    private void accessor(MethodInfo method) {
        boolean visible = Modifier.isPublic(method.flags()) || JacksonAnnotations.anyOf(method.declaredAnnotations());
        boolean getter = method.parametersCount() == 0 && method.returnType().kind() != Type.Kind.VOID;
        boolean setter = method.parametersCount() == 1;
        String name = propertyName(method, getter);
        if (!visible || name == null || !(getter || setter)) {
            return;
        }
        accessible.add(name);
        add(name, getter ? method.returnType() : method.parameterType(0), method.declaredAnnotations(), setter, getter);
    }

    /** The property that a method is named after; null where it is not an accessor. */
    private String propertyName(MethodInfo method, boolean getter) {
        String name = method.name();
        for (String prefix : getter ? List.of("get", "is") : List.of("set")) {
            if (name.startsWith(prefix) && name.length() > prefix.length() && !name.equals("getClass")) {
                return Introspector.decapitalize(name.substring(prefix.length()));
            }
        }
        boolean component = getter && clazz.isRecord() && clazz.recordComponent(name) != null;
        return component || JacksonAnnotations.anyOf(method.declaredAnnotations()) ? name : null;
    }

    private boolean isCreator(MethodInfo method) {
        boolean constructor = method.isConstructor() && !clazz.isEnum();
        boolean canonical = constructor && clazz.isRecord() && method.parametersCount() == clazz.recordComponents().size();
        boolean named = constructor && method.parameters().stream()
                .anyMatch(parameter -> JacksonAnnotations.anyOf(parameter.declaredAnnotations()));
        return canonical || named || method.declaredAnnotations().stream().anyMatch(JacksonAnnotations::marksCreator);
    }

    private void creator(MethodInfo method) {
        for (MethodParameterInfo parameter : method.parameters()) {
            String name = parameter.name() == null ? method.name() + "#" + parameter.position() : parameter.name();
            add(name, parameter.type(), parameter.declaredAnnotations(), true, false);
        }
    }

    /** Fields that nothing makes visible are kept too, in case a mapper is told to see them. */
    private void field(FieldInfo field) {
        if (Modifier.isStatic(field.flags()) || Modifier.isTransient(field.flags()) || field.isSynthetic()) {
            return;
        }
        boolean visible = Modifier.isPublic(field.flags()) || accessible.contains(field.name())
                || JacksonAnnotations.anyOf(field.declaredAnnotations());
        add(field.name(), field.type(), field.declaredAnnotations(), visible && !clazz.isRecord(), visible);
    }

    private void add(String name, Type type, List<AnnotationInstance> annotations, boolean read, boolean written) {
        if (annotations.stream().anyMatch(JacksonAnnotations::ignores)) {
            ignored.add(name);
        }
        found.add(new PayloadProperty(name, type, annotations, read, written));
    }
}
