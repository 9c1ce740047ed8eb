package io.framex.rpc.deployment;

import java.util.Map;

import jakarta.inject.Singleton;

import io.framex.rpc.filter.RpcFilter;
import io.framex.rpc.filter.RpcRefusedException;
import io.framex.rpc.store.Submission;

/** Refuses requests to functions named secret, and marks the others. */
@Singleton
public class NoSecrets implements RpcFilter {

    @Override
    public Submission accepting(Submission submission) {
        if (submission.target().function().equals("secret")) {
            throw new RpcRefusedException(403, "no secrets");
        }
        return submission.withHeaders(Map.of("X-Seen", submission.sender()));
    }
}
