package io.framex.deployment.plugin;

import java.util.Locale;

/** Names of the classes that are generated. */
final class GeneratedNames {

    static final String PACKAGE = "io.framex.generated.";
    static final String COMPILED_PLUGINS = PACKAGE + "CompiledPlugins";
    static final String COMPILED_APIS = PACKAGE + "CompiledApis";
    static final String COMPILED_CLIENTS = PACKAGE + "CompiledClients";
    static final String COMPILED_REMOTE_FUNCTIONS = PACKAGE + "CompiledRemoteFunctions";
    static final String SCALAR_CONVERSIONS = PACKAGE + "CompiledScalarConversions";
    private static final String RESOURCE_SUFFIX = "_Resource";

    /** Name of the REST resource of a plugin. */
    static String resource(String plugin) {
        StringBuilder name = new StringBuilder(PACKAGE);
        for (char c : plugin.toCharArray()) {
            if (Character.isJavaIdentifierPart(c) && c != '_' && c != '$') {
                name.append(c);
            } else {
                name.append('$').append(Integer.toHexString(c).toLowerCase(Locale.ROOT)).append('$');
            }
        }
        return name.append(RESOURCE_SUFFIX).toString();
    }

    /** Name of the implementation of a client, which lies beside the interface so that the interface need not be public. */
    static String client(String interfaceName) {
        return interfaceName + "_FrameXClient";
    }

    static boolean isResource(String className) {
        return className.startsWith(PACKAGE) && className.endsWith(RESOURCE_SUFFIX);
    }

    /** Name of the resource method that serves one HTTP method of a plugin method. */
    static String resourceMethod(String operationId) {
        return operationId.replaceAll("[^A-Za-z0-9_]", "_");
    }

    private GeneratedNames() {
    }
}
