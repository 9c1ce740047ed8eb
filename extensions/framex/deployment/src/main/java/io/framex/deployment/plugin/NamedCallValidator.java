package io.framex.deployment.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import io.framex.PluginApis;
import io.framex.deployment.plugin.NamedCallScanner.NamedCall;

/** Refuses calls by name that can be seen, and that the calling plugin does not declare. */
final class NamedCallValidator {

    private static final DotName PLUGIN_APIS = DotName.createSimple(PluginApis.class);

    private final IndexView index;
    private final PluginOwnersBuildItem owners;
    private final CallableApis apis;
    private final PluginErrors errors;

    NamedCallValidator(IndexView index, PluginOwnersBuildItem owners, CallableApis apis, PluginErrors errors) {
        this.index = index;
        this.owners = owners;
        this.apis = apis;
        this.errors = errors;
    }

    /**
     * Checks the classes of all plugins.
     *
     * @param plugins the plugins, with everything that they declare
     * @param classes finds class files
     */
    void validate(List<PluginModel> plugins, ClassLoader classes) {
        Map<String, Set<String>> allowed = new HashMap<>();
        for (PluginModel plugin : plugins) {
            Set<String> names = new HashSet<>(plugin.descriptor().apiNames());
            plugin.descriptor().policy().requiredRemoteApis().forEach(api -> {
                names.add(api);
                names.addAll(apis.find(api));
            });
            allowed.put(plugin.descriptor().name(), names);
        }
        for (ClassInfo user : index.getKnownUsers(PLUGIN_APIS)) {
            owners.ownerOf(user.name()).filter(allowed::containsKey)
                    .ifPresent(plugin -> validate(plugin, allowed.get(plugin), user, classes));
        }
    }

    private void validate(String plugin, Set<String> allowed, ClassInfo user, ClassLoader classes) {
        try (InputStream file = classes.getResourceAsStream(user.name().toString().replace('.', '/') + ".class")) {
            if (file == null) {
                return;
            }
            for (NamedCall call : NamedCallScanner.scan(file.readAllBytes())) {
                if (!isAllowed(call.api(), allowed)) {
                    errors.add(PluginErrorCode.UNDECLARED_CALL, user.name() + "." + call.method(),
                            "Plugin \"%s\" calls \"%s\", which it does not declare", plugin, call.api());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + user.name(), failure);
        }
    }

    private boolean isAllowed(String api, Set<String> allowed) {
        return allowed.contains(api) || allowed.contains(api.substring(api.indexOf(' ') + 1))
                || apis.find(api).stream().anyMatch(allowed::contains);
    }
}
