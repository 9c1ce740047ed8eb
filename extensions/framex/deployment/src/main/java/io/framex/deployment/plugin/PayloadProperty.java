package io.framex.deployment.plugin;

import java.util.List;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.Type;

/**
 * Something of a class that JSON carries.
 *
 * @param name the name in Java
 * @param type the declared type
 * @param annotations those of the field, method or parameter
 * @param read whether JSON is certainly read into it
 * @param written whether it is certainly written to JSON
 */
record PayloadProperty(String name, Type type, List<AnnotationInstance> annotations, boolean read, boolean written) {

    /** Whether the author told Jackson how to treat this one, so that its type says little. */
    boolean hasOwnTreatment() {
        return annotations.stream().anyMatch(JacksonAnnotations::choosesTreatment);
    }
}
