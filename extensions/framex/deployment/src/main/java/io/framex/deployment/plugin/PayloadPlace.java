package io.framex.deployment.plugin;

/**
 * Where a type was met while a payload was followed, as error reports name it.
 *
 * @param method the plugin method
 * @param what the parameter or result
 */
record PayloadPlace(String method, String what) {

    /** @param property a class and one of its properties */
    PayloadPlace property(String property) {
        return new PayloadPlace(method, what.replaceFirst(", property .*", "") + ", property " + property + ",");
    }
}
