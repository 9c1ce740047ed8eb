package io.framex.deployment.plugin;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

/** What Jackson's annotations on payload types mean for their registration. */
final class JacksonAnnotations {

    private static final String PACKAGE = "com.fasterxml.jackson.";
    private static final DotName IGNORE = DotName.createSimple(PACKAGE + "annotation.JsonIgnore");
    private static final DotName IGNORED_PROPERTIES = DotName.createSimple(PACKAGE + "annotation.JsonIgnoreProperties");
    private static final DotName CREATOR = DotName.createSimple(PACKAGE + "annotation.JsonCreator");
    private static final DotName SERIALISE = DotName.createSimple(PACKAGE + "databind.annotation.JsonSerialize");
    private static final DotName DESERIALISE = DotName.createSimple(PACKAGE + "databind.annotation.JsonDeserialize");
    private static final DotName TYPE_INFO = DotName.createSimple(PACKAGE + "annotation.JsonTypeInfo");

    private static final Set<DotName> TREATMENTS = Set.of(SERIALISE, DESERIALISE, TYPE_INFO);

    /** Members that name a class to read or write instead, as opposed to one that does the work. */
    private static final Set<String> SUBSTITUTES = Set.of("as", "contentAs", "keyAs", "builder", "defaultImpl");

    private JacksonAnnotations() {
    }

    static boolean anyOf(Collection<AnnotationInstance> annotations) {
        return annotations.stream().anyMatch(annotation -> annotation.name().toString().startsWith(PACKAGE));
    }

    static boolean choosesTreatment(AnnotationInstance annotation) {
        return TREATMENTS.contains(annotation.name());
    }

    static boolean marksCreator(AnnotationInstance annotation) {
        return annotation.name().equals(CREATOR);
    }

    /** Whether the annotation says what to read where the annotated class is abstract. */
    static boolean makesReadable(AnnotationInstance annotation) {
        return annotation.name().equals(DESERIALISE) || annotation.name().equals(TYPE_INFO);
    }

    static boolean ignores(AnnotationInstance annotation) {
        return annotation.name().equals(IGNORE) && (annotation.value() == null || annotation.value().asBoolean());
    }

    static Set<String> ignoredNames(Collection<AnnotationInstance> annotations) {
        Set<String> names = new HashSet<>();
        annotations.stream().filter(annotation -> annotation.name().equals(IGNORED_PROPERTIES) && annotation.value() != null)
                .forEach(annotation -> names.addAll(List.of(annotation.value().asStringArray())));
        return names;
    }

    /** Classes that are read or written in place of the annotated one. */
    static Stream<Type> substitutes(Collection<AnnotationInstance> annotations) {
        return members(annotations).filter(member -> SUBSTITUTES.contains(member.name())).flatMap(JacksonAnnotations::classes)
                .filter(JacksonAnnotations::isAuthored);
    }

    /** Classes that do the reading and writing, such as serialisers. */
    static Stream<Type> helpers(Collection<AnnotationInstance> annotations) {
        return members(annotations).filter(member -> !SUBSTITUTES.contains(member.name()))
                .filter(member -> member.kind() == AnnotationValue.Kind.CLASS).flatMap(JacksonAnnotations::classes)
                .filter(JacksonAnnotations::isAuthored);
    }

    /** Classes that annotations within annotations name, which is how subtypes are listed. */
    static Stream<Type> subtypes(Collection<AnnotationInstance> annotations) {
        return members(annotations)
                .filter(member -> member.kind() == AnnotationValue.Kind.ARRAY
                        && member.componentKind() == AnnotationValue.Kind.NESTED)
                .flatMap(member -> Stream.of(member.asNestedArray())).flatMap(nested -> nested.values().stream())
                .flatMap(JacksonAnnotations::classes).filter(JacksonAnnotations::isAuthored);
    }

    private static Stream<AnnotationValue> members(Collection<AnnotationInstance> annotations) {
        return annotations.stream().filter(annotation -> annotation.name().toString().startsWith(PACKAGE))
                .flatMap(annotation -> annotation.values().stream());
    }

    private static Stream<Type> classes(AnnotationValue value) {
        return value.kind() == AnnotationValue.Kind.CLASS ? Stream.of(value.asClass()) : Stream.empty();
    }

    private static boolean isAuthored(Type type) {
        return type.kind() == Type.Kind.CLASS && !type.name().toString().startsWith(PACKAGE)
                && !type.name().toString().startsWith("java.");
    }
}
