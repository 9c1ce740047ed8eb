package io.framex.rpc.cli;

import io.framex.runtime.cli.context.CommandContribution;

/** Adds {@code framex rpc}. */
public final class RpcContribution implements CommandContribution {

    @Override
    public Object command() {
        return new RpcCommand();
    }
}
