package io.framex.runtime.config;

import java.util.List;
import java.util.Optional;

/** The documentation pages. */
public interface DocsConfig {

    /**
     * Configuration files that the documentation pages may show, as shell patterns. Accepted already; takes effect in a
     * later release.
     */
    Optional<List<String>> embeddedConfigFileWhitelist();

    /**
     * Buttons on the documentation pages that call an address.
     */
    List<ActionButtonConfig> actionButtons();
}
