package io.framex.rpc.config;

import java.util.List;
import java.util.Optional;

import io.framex.runtime.config.Sensitive;

/** One application. */
public interface RpcAppConfig {

    /**
     * Keys of the application: with one of them it sends, polls, replies and registers its schema. `@name` refers to
     * `auth.keys.<name>`.
     */
    @Sensitive
    Optional<List<String>> keys();

    /**
     * Addresses that the application answers for; `*` stands for any text. All addresses where it is absent.
     */
    Optional<List<String>> destinations();
}
