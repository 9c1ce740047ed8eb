package io.framex.deployment.plugin;

import java.util.List;

import org.jboss.jandex.ClassInfo;

/**
 * One {@code @PluginClient} interface, checked.
 *
 * @param type the interface
 * @param methods its methods, sorted by signature
 */
record ClientModel(ClassInfo type, List<ClientMethodModel> methods) {
}
