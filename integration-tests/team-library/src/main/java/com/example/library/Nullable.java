package com.example.library;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The team's own: FrameX goes by the name. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
@interface Nullable {
}
