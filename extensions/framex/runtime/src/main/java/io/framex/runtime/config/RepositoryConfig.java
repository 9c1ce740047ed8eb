package io.framex.runtime.config;

/** Access to source repositories. */
public interface RepositoryConfig {

    /**
     * How source repositories are authenticated to.
     */
    RepositoryAuthConfig auth();
}
