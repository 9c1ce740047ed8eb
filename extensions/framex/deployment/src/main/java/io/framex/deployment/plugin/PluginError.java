package io.framex.deployment.plugin;

/**
 * One mistake in the use of the plugin annotations.
 *
 * @param code what kind of mistake
 * @param message what is wrong
 * @param place where it is wrong, as class or method signature
 */
record PluginError(PluginErrorCode code, String message, String place) implements Comparable<PluginError> {

    String describe() {
        return "[%s] %s%n    where: %s%n    fix:   %s".formatted(code.code(), message, place, code.remedy());
    }

    @Override
    public int compareTo(PluginError other) {
        int byCode = code.compareTo(other.code);
        int byPlace = byCode != 0 ? byCode : place.compareTo(other.place);
        return byPlace != 0 ? byPlace : message.compareTo(other.message);
    }
}
