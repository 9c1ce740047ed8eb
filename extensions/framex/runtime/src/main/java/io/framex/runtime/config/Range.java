package io.framex.runtime.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Bounds of a numeric setting, or of every element of a list of numbers. The strict check at the start and the reference
 * page both take them from here.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Range {

    /** Smallest value that is accepted. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Largest value that is accepted. */
    double max() default Double.POSITIVE_INFINITY;

    /** Values outside the bounds that are accepted too, such as {@code -1} for "without end". */
    double[] also() default {};
}
