package io.framex;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a plugin: one archive's capability with its own code, metadata and API surface.
 * <p>
 * The annotated class becomes a CDI bean (application scoped unless it declares another scope) when the application is
 * built. Exactly one class of a plugin carries this annotation; further classes of the same plugin carry
 * {@link PluginPart}. Whether a plugin that is compiled in is also active is decided at run time by {@code load_plugins} and
 * {@code load_builtin_plugins}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Plugin {

    /**
     * Name of the plugin, unique among all plugins that are compiled in: a letter followed by letters, digits, {@code -} or
     * {@code _}. It names the configuration section {@code [plugins.<name>]} and starts every function name.
     */
    String name();

    /** Version of the plugin, shown in OpenAPI and by {@code framex plugins}. */
    String version() default "";

    /** One sentence that says what the plugin is for. */
    String description() default "";

    /** Who maintains the plugin. */
    String author() default "";

    /** Where the plugin's project lives. */
    String url() default "";

    /**
     * APIs of other plugins that this plugin calls: paths such as {@code /api/v1/echo} (with a method in front where the bare
     * path is ambiguous, {@code POST /api/v1/foo}) and function names such as {@code echo.EchoPlugin.confess}.
     */
    String[] requiredRemoteApis() default {};

    /** Plugins that do not depend on each other start in descending order of priority. */
    int priority() default 0;

    /** OpenAPI tags of all operations of the plugin; the plugin's own tag where this is empty. */
    String[] tags() default {};

    /**
     * How many requests the plugin works on at the same time; 0 leaves the decision to the configuration. Never negative.
     */
    int maxOngoingRequests() default 0;
}
