package io.framex.deployment.plugin;

import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

/** Decides whether a plugin method is called off the event loop. */
final class ExecutionModel {

    /** A method's own annotation wins over its class', and either over the signature. */
    static boolean blocking(MethodInfo method, ResultModel result) {
        if (has(method, PluginDotNames.BLOCKING) || has(method, PluginDotNames.RUN_ON_VIRTUAL_THREAD)) {
            return true;
        }
        if (has(method, PluginDotNames.NON_BLOCKING)) {
            return false;
        }
        if (method.declaringClass().hasDeclaredAnnotation(PluginDotNames.BLOCKING)
                || method.declaringClass().hasDeclaredAnnotation(PluginDotNames.RUN_ON_VIRTUAL_THREAD)) {
            return true;
        }
        return !method.declaringClass().hasDeclaredAnnotation(PluginDotNames.NON_BLOCKING) && !result.asynchronous();
    }

    private static boolean has(MethodInfo method, DotName annotation) {
        return method.hasDeclaredAnnotation(annotation);
    }

    private ExecutionModel() {
    }
}
