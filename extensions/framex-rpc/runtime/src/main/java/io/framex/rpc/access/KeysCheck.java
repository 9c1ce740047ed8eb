package io.framex.rpc.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

import io.framex.rpc.config.RpcConfig;
import io.framex.runtime.config.AuthConfig;
import io.framex.runtime.config.InvalidSettingsException;
import io.framex.runtime.config.SettingOrigins;
import io.framex.runtime.config.SettingProblem;

/** Refuses settings that would leave the broker open, or whose keys no request could carry. */
public final class KeysCheck {

    private KeysCheck() {
    }

    /**
     * @param host the address that the server listens on
     * @throws InvalidSettingsException with everything that is wrong
     */
    public static void check(RpcConfig config, AuthConfig auth, String host) {
        if (Keys.of(config, auth).isEmpty() && !isLoopback(host)) {
            throw new InvalidSettingsException(List.of(new SettingProblem(SettingOrigins.of("server.host"), "the RPC broker has no "
                    + "keys, so it starts only on a loopback address, and not on " + host + "; set plugins.rpc.admin_keys or "
                    + "plugins.rpc.apps.<app>.keys, or server.host = \"127.0.0.1\"")));
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return Stream.of(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException unknown) {
            // The server will not be able to listen there, and says so better.
            return true;
        }
    }
}
