package io.framex.proxy.config;

import java.util.List;
import java.util.Optional;

/** Which headers pass, beside those that no proxy may pass on. Names are compared without regard to case. */
public interface HeaderRulesConfig {

    /**
     * Request headers that are forwarded; all where it is absent. Those that describe the body always are.
     */
    Optional<List<String>> requestAllow();

    /**
     * Request headers that are not forwarded.
     */
    Optional<List<String>> requestDeny();

    /**
     * Response headers that are passed on; all where it is absent. Those that describe the body always are.
     */
    Optional<List<String>> responseAllow();

    /**
     * Response headers that are not passed on.
     */
    Optional<List<String>> responseDeny();
}
