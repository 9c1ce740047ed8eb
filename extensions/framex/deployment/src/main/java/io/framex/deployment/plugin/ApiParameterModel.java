package io.framex.deployment.plugin;

import org.jboss.jandex.MethodParameterInfo;
import org.jboss.jandex.Type;

import io.framex.runtime.catalog.ApiParameter;

/**
 * One parameter of a plugin method, classified.
 *
 * @param info the parameter itself
 * @param api what the catalogue says about it
 * @param payload the type to be read from JSON, or {@code null} where it is not a body
 */
record ApiParameterModel(MethodParameterInfo info, ApiParameter api, Type payload) {

    boolean isBody() {
        return payload != null;
    }
}
