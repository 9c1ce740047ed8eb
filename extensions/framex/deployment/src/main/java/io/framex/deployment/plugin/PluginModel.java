package io.framex.deployment.plugin;

import java.util.List;

import io.framex.runtime.catalog.PluginDescriptor;

/**
 * One plugin with everything that was found out about it.
 *
 * @param classes its classes
 * @param methods its APIs, sorted by class and signature
 * @param descriptor what the catalogue says about it
 */
record PluginModel(PluginClasses classes, List<ApiMethodModel> methods, PluginDescriptor descriptor) {
}
