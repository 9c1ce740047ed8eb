package io.framex.runtime.catalog;

/**
 * What a plugin says about itself.
 *
 * @param name unique name
 * @param className fully qualified name of the class with {@code @Plugin}
 * @param version version, possibly empty
 * @param description one sentence, possibly empty
 * @param author maintainer, possibly empty
 * @param url address of the project, possibly empty
 * @param builtin whether the plugin comes with FrameX and is selected by {@code load_builtin_plugins}
 */
public record PluginIdentity(String name, String className, String version, String description, String author, String url,
        boolean builtin) {
}
