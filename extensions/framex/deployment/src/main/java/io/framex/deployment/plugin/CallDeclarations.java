package io.framex.deployment.plugin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.logging.Logger;

import io.framex.runtime.catalog.PluginDescriptor;
import io.framex.runtime.catalog.PluginPolicy;

/** What plugins declare that they call: what their annotation says, and what the clients call that they hold or use. */
final class CallDeclarations {

    private static final Logger LOG = Logger.getLogger("io.framex.build");

    private final IndexView index;
    private final PluginOwnersBuildItem owners;
    private final CallableApis apis;
    private final PluginErrors errors;

    CallDeclarations(IndexView index, PluginOwnersBuildItem owners, CallableApis apis, PluginErrors errors) {
        this.index = index;
        this.owners = owners;
        this.apis = apis;
        this.errors = errors;
    }

    /** The plugins, with everything that they declare in their policy. */
    List<PluginModel> complete(List<PluginModel> plugins, List<ClientModel> clients) {
        Map<String, Set<String>> called = new TreeMap<>();
        for (ClientModel client : clients) {
            for (String plugin : users(client.type())) {
                Set<String> names = called.computeIfAbsent(plugin, name -> new TreeSet<>());
                client.methods().forEach(method -> names.add(method.api()));
            }
        }
        return plugins.stream().map(plugin -> complete(plugin, called.getOrDefault(plugin.descriptor().name(), Set.of())))
                .toList();
    }

    private PluginModel complete(PluginModel plugin, Set<String> called) {
        PluginDescriptor descriptor = plugin.descriptor();
        PluginPolicy policy = descriptor.policy();
        Set<String> required = new LinkedHashSet<>(policy.requiredRemoteApis());
        List<String> meant = new ArrayList<>();
        for (String api : required) {
            List<String> found = apis.find(api);
            meant.addAll(found);
            check(plugin, api, found);
        }
        called.stream().filter(api -> !meant.contains(api) && !descriptor.apiNames().contains(api)).forEach(api -> {
            required.add(api);
            check(plugin, api, apis.find(api));
        });
        return new PluginModel(plugin.classes(), plugin.methods(), new PluginDescriptor(descriptor.identity(),
                new PluginPolicy(List.copyOf(required), policy.priority(), policy.tags(), policy.maxOngoingRequests()),
                descriptor.httpApis(), descriptor.functionApis()));
    }

    private void check(PluginModel plugin, String api, List<String> found) {
        if (found.size() > 1) {
            errors.add(PluginErrorCode.AMBIGUOUS_API, plugin.classes().main().name().toString(),
                    "Plugin \"%s\" requires \"%s\", which can be any of %s", plugin.descriptor().name(), api,
                    String.join(", ", found));
        } else if (found.isEmpty() && CallableApis.isPath(api)) {
            LOG.warnf("Plugin \"%s\" requires \"%s\", which no plugin that is compiled in has. It must be forwarded: "
                    + "server.enable_proxy = true and the plugin \"proxy\"", plugin.descriptor().name(), api);
        }
    }

    /** The plugins that hold the interface or that use it. */
    private Set<String> users(ClassInfo client) {
        Set<String> users = new TreeSet<>();
        owners.ownerOf(client.name()).ifPresent(users::add);
        index.getKnownUsers(client.name()).forEach(user -> owners.ownerOf(user.name()).ifPresent(users::add));
        return users;
    }
}
