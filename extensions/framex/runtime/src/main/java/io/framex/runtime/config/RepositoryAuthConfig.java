package io.framex.runtime.config;

/** How source repositories are authenticated to. */
public interface RepositoryAuthConfig {

    /**
     * Repositories at GitHub.
     */
    GithubAuthConfig github();

    /**
     * Repositories at GitLab.
     */
    GitlabAuthConfig gitlab();
}
