package io.framex;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A typed client for APIs of other plugins: an interface, each of whose abstract methods carries {@link Call}. Inject the
 * interface; its implementation is generated, and checked against the called APIs, when the application is built.
 * <p>
 * What the methods call counts as declared by the plugin that the interface belongs to by its archive and package, beside
 * {@link Plugin#requiredRemoteApis()}. Errors are those of {@link PluginApis}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PluginClient {
}
