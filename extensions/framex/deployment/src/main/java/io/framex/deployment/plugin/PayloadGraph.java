package io.framex.deployment.plugin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/**
 * Everything that JSON of a payload type may hold: property types, supertypes with their type arguments, subtypes that are
 * permitted, listed or known, and what annotations put in their place. Quarkus follows fields and getters of indexed classes
 * only, which leaves out other jars, bounds of wildcards, parameters of constructors and listed subtypes.
 */
final class PayloadGraph {

    /** One class to visit, and where it was met. */
    private record Visit(DotName name, boolean reading, PayloadPlace place) {
    }

    private final IndexView index;
    private final PayloadRules rules;
    private final SortedSet<DotName> payloads = new TreeSet<>();
    private final SortedSet<DotName> helpers = new TreeSet<>();
    private final SortedSet<String> platform = new TreeSet<>();
    private final Set<Visit> visited = new HashSet<>();
    private final Deque<Visit> pending = new ArrayDeque<>();

    PayloadGraph(IndexView index, PayloadRules rules) {
        this.index = index;
        this.rules = rules;
    }

    /** Classes that are read or written. */
    SortedSet<DotName> payloads() {
        return payloads;
    }

    /** Classes that read or write others, such as serialisers. */
    SortedSet<DotName> helpers() {
        return helpers;
    }

    /** Classes of the JDK that Jackson treats like an author's. */
    SortedSet<String> platform() {
        return platform;
    }

    void add(Type type, boolean reading, PayloadPlace place) {
        meet(type, reading, place);
        while (!pending.isEmpty()) {
            visit(pending.remove());
        }
    }

    private void meet(Type type, boolean reading, PayloadPlace place) {
        switch (type.kind()) {
            case ARRAY -> meet(type.asArrayType().elementType(), reading, place);
            case PARAMETERIZED_TYPE -> {
                meetClass(type.name(), reading, place);
                type.asParameterizedType().arguments().forEach(argument -> meet(argument, reading, place));
            }
            case CLASS -> meetClass(type.name(), reading, place);
            case WILDCARD_TYPE -> {
                meet(type.asWildcardType().extendsBound(), reading, place);
                if (type.asWildcardType().superBound() != null) {
                    meet(type.asWildcardType().superBound(), reading, place);
                }
            }
            case TYPE_VARIABLE -> type.asTypeVariable().bounds().forEach(bound -> meet(bound, reading, place));
            case PRIMITIVE, VOID, UNRESOLVED_TYPE_VARIABLE, TYPE_VARIABLE_REFERENCE -> {
                // nothing to register
            }
        }
    }

    private void meetClass(DotName name, boolean reading, PayloadPlace place) {
        if (PlatformTypes.isPlatform(name)) {
            platform.addAll(PlatformTypes.beans(name));
            return;
        }
        // Where a class was met first is where its problems are reported.
        if (visited.add(new Visit(name, reading, null))) {
            pending.add(new Visit(name, reading, place));
        }
    }

    private void visit(Visit visit) {
        payloads.add(visit.name());
        ClassInfo clazz = index.getClassByName(visit.name());
        if (clazz == null) {
            rules.missing(visit.name(), visit.place());
            return;
        }
        List<PayloadProperty> properties = PayloadProperties.of(clazz);
        properties.forEach(property -> property(clazz, property, visit));
        related(clazz).forEach(type -> meet(type, visit.reading(), visit.place()));
        List<AnnotationInstance> annotations = new ArrayList<>(clazz.declaredAnnotations());
        properties.forEach(property -> annotations.addAll(property.annotations()));
        JacksonAnnotations.substitutes(annotations).forEach(type -> meet(type, visit.reading(), visit.place()));
        JacksonAnnotations.subtypes(annotations).forEach(type -> meet(type, visit.reading(), visit.place()));
        JacksonAnnotations.helpers(annotations).forEach(type -> helpers.add(type.name()));
    }

    private void property(ClassInfo clazz, PayloadProperty property, Visit visit) {
        PayloadPlace place = visit.place().property(clazz.simpleName() + "." + property.name());
        if (!property.hasOwnTreatment() && (visit.reading() ? property.read() : property.written())) {
            rules.check(property.type(), visit.reading(), place);
        }
        meet(property.type(), visit.reading(), place);
    }

    private List<Type> related(ClassInfo clazz) {
        List<Type> related = new ArrayList<>(clazz.interfaceTypes());
        if (clazz.superClassType() != null) {
            related.add(clazz.superClassType());
        }
        clazz.permittedSubclasses().forEach(name -> related.add(Type.create(name, Type.Kind.CLASS)));
        index.getAllKnownSubclasses(clazz.name()).forEach(subclass -> related.add(Type.create(subclass.name(), Type.Kind.CLASS)));
        index.getAllKnownImplementors(clazz.name()).forEach(subclass -> related.add(Type.create(subclass.name(), Type.Kind.CLASS)));
        return related;
    }
}
