package io.framex.rpc.answer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.framex.rpc.config.RpcConfig;
import io.framex.rpc.store.Target;

/**
 * Who answers a request: a plugin of this instance, else a configured destination, else an application of SyftBox, else one that
 * pulls.
 */
public final class Routes {

    /** The queue of functions of this instance's plugins. */
    public static final String LOCAL = "local";

    /** The queue of applications of SyftBox. */
    public static final String SYFTBOX = "syftbox";

    private static final String DESTINATION = "to:";
    private static final String APP = "app:";

    private final LocalFunctions functions;
    private final boolean syftbox;
    private final List<AddressPattern> destinations;
    private final Map<String, List<AddressPattern>> apps = new LinkedHashMap<>();

    public Routes(RpcConfig config, LocalFunctions functions) {
        this.functions = functions;
        this.syftbox = config.syftbox().datasites().isPresent();
        this.destinations = config.destinations().keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(AddressPattern::new).toList();
        config.apps().forEach((app, settings) -> apps.put(app,
                settings.destinations().orElse(List.of("*")).stream().map(AddressPattern::new).toList()));
    }

    /** The queue that a request belongs into. */
    public String queueOf(Target target) {
        if (functions.find(target.app(), target.function()).isPresent()) {
            return LOCAL;
        }
        for (AddressPattern destination : destinations) {
            if (destination.matches(target.destination())) {
                return queueOfDestination(destination.text());
            }
        }
        if (syftbox && AddressPattern.isUrl(target.destination())) {
            return SYFTBOX;
        }
        return servesElsewhere(target) ? APP + target.app() + "@" : queueOfApp(target.app());
    }

    /** Whether anybody is known who answers. */
    public boolean isKnown(Target target, boolean registered) {
        String queue = queueOf(target);
        if (!queue.equals(queueOfApp(target.app()))) {
            return queue.equals(LOCAL) || queue.equals(SYFTBOX) || queue.startsWith(DESTINATION);
        }
        return registered || apps.containsKey(target.app());
    }

    /** The application answers only for other addresses: nobody pulls such requests. */
    private boolean servesElsewhere(Target target) {
        List<AddressPattern> own = apps.get(target.app());
        return own != null && own.stream().noneMatch(pattern -> pattern.matches(target.destination()));
    }

    /** The queue of an application that pulls. */
    public static String queueOfApp(String app) {
        return APP + app;
    }

    /** The application that pulls from a queue; empty for the other queues. */
    public static Optional<String> appOf(String queue) {
        return queue.startsWith(APP) ? Optional.of(queue.substring(APP.length())) : Optional.empty();
    }

    /** The queue of a configured destination. */
    public static String queueOfDestination(String pattern) {
        return DESTINATION + pattern;
    }
}
