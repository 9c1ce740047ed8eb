package io.framex.runtime.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a setting that holds a secret: its value is masked wherever settings are printed, never quoted in an error message,
 * and it can also be given as {@code <key>_file}, the path of a file that holds the value.
 * <p>
 * A property of type {@link io.smallrye.config.Secret} counts as marked.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Sensitive {
}
