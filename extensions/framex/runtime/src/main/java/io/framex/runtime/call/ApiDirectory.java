package io.framex.runtime.call;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.framex.RefusedCallException;
import io.framex.runtime.catalog.ActivePlugins;
import io.framex.runtime.catalog.PluginDescriptor;
import io.framex.runtime.config.FrameXConfig;

/** Finds the API that a call names, here or, with {@code server.enable_proxy}, elsewhere, and refuses undeclared calls. */
@Singleton
class ApiDirectory {

    private static final Logger LOG = Logger.getLogger("io.framex.call");

    private final LocalApis local;
    private final InvokerChain chain;
    private final Optional<RemoteApis> remote;
    private final Map<String, Set<String>> declared = new HashMap<>();

    @Inject
    ApiDirectory(LocalApis local, InvokerChain chain, Instance<RemoteApis> remote, FrameXConfig config,
            ActivePlugins active) {
        this.local = local;
        this.chain = chain;
        this.remote = config.server().enableProxy() && remote.isResolvable() ? Optional.of(remote.get()) : Optional.empty();
        for (PluginDescriptor plugin : active.plugins()) {
            declared.put(plugin.name(), new TreeSet<>(plugin.policy().requiredRemoteApis()));
        }
    }

    /**
     * The API that a call names.
     *
     * @param caller the plugin that calls; empty for classes outside of plugins, which may call anything
     * @param api its name
     * @param parameters names of the arguments that will be passed
     * @throws RefusedCallException where it is unknown, ambiguous, or not declared by the caller
     */
    ApiLink link(Optional<String> caller, String api, Collection<String> parameters) {
        Optional<String> name = local.fullName(api);
        caller.ifPresent(plugin -> refuseUndeclared(plugin, api, name));
        return name.map(local::get).or(() -> remote(api, parameters)).orElseThrow(() -> unknown(api));
    }

    private void refuseUndeclared(String plugin, String api, Optional<String> name) {
        boolean own = name.isPresent() && local.get(name.get()).target().plugin().equals(plugin);
        if (own || declares(plugin, api) || name.isPresent() && declares(plugin, name.get())) {
            return;
        }
        throw new RefusedCallException(403, "FX-403-UNDECLARED", "Plugin \"" + plugin + "\" does not declare that it calls "
                + api + ". Add it to requiredRemoteApis of its @Plugin annotation, or call it through a @PluginClient");
    }

    /** A declared path stands for its methods. */
    private boolean declares(String plugin, String api) {
        Set<String> apis = declared.getOrDefault(plugin, Set.of());
        return apis.contains(api) || apis.contains(api.substring(api.indexOf(' ') + 1));
    }

    private Optional<ApiLink> remote(String api, Collection<String> parameters) {
        List<String> names = List.copyOf(parameters);
        return remote.flatMap(apis -> apis.find(api, names).map(invoker -> {
            LOG.debugf("Api(%s) not found, plugin(%s) is used to transfer", api, apis.plugin());
            ApiTarget target = new ApiTarget(apis.plugin(), api, names, false, false);
            return new ApiLink.Remote(target, chain.around(target, invoker));
        }));
    }

    private static RefusedCallException unknown(String api) {
        return new RefusedCallException(404, "FX-404-ROUTE", "No active plugin has the API " + api
                + ". Correct the name, or activate the plugin that has it");
    }
}
