package io.framex.runtime.config;

import java.util.Optional;

import io.smallrye.config.Secret;

/** Login for the documentation pages. */
public interface OauthConfig {

    /**
     * Name of the provider.
     */
    Optional<String> provider();

    /**
     * Client id at the provider.
     */
    Optional<String> clientId();

    /**
     * Client secret at the provider.
     */
    Optional<Secret<String>> clientSecret();

    /**
     * Where users log in; `<base_url>/oauth/authorize` where it is absent.
     */
    Optional<String> authorizationUrl();

    /**
     * Path to which the provider sends users back.
     */
    Optional<String> redirectUri();

    /**
     * Address of the provider.
     */
    Optional<String> baseUrl();

    /**
     * Where tokens are issued; `<base_url>/oauth/token` where it is absent.
     */
    Optional<String> tokenUrl();

    /**
     * Where the user is looked up; `<base_url>/api/v4/user` where it is absent.
     */
    Optional<String> userInfoUrl();

    /**
     * Public address of this application.
     */
    Optional<String> appUrl();

    /**
     * Key that signs session tokens; a random one per start where it is absent.
     */
    Optional<Secret<String>> jwtSecret();

    /**
     * Algorithm that signs session tokens; `HS256` where it is absent.
     */
    Optional<String> jwtAlgorithm();
}
