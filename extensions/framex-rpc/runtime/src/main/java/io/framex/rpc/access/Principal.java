package io.framex.rpc.access;

import java.util.Set;

/**
 * Who sends a request to the broker.
 *
 * @param name the same for all keys of the same applications
 * @param apps the applications that it may act for
 * @param admin whether it may do everything
 */
public record Principal(String name, Set<String> apps, boolean admin) {

    /** Whoever can reach a broker without keys. */
    public static final Principal ANYBODY = new Principal("anybody", Set.of(), true);

    public Principal {
        apps = Set.copyOf(apps);
    }

    /** Whether it may poll, reply and register for the application. */
    public boolean actsFor(String app) {
        return admin || apps.contains(app);
    }

    /** Whether it may see and cancel what that sender sent. */
    public boolean owns(String sender) {
        return admin || name.equals(sender);
    }
}
