package io.framex;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adds a further class to the plugin of the given name: its {@link OnRequest} methods belong to that plugin and are active
 * exactly when it is. A part of a plugin that is not compiled in is a build error.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PluginPart {

    /** Name of the plugin, as in {@link Plugin#name()}. */
    String value();
}
