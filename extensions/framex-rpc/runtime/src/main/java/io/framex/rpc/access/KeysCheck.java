package io.framex.rpc.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.framex.rpc.config.RpcConfig;
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
    public static void check(RpcConfig config, String host) {
        List<SettingProblem> problems = new ArrayList<>();
        check("plugins.rpc.admin_keys", config.adminKeys(), problems);
        config.apps().forEach((app, settings) -> check(SettingOrigins.key("plugins", "rpc", "apps", app, "keys"),
                settings.keys(), problems));
        boolean none = Stream.concat(Stream.of(config.adminKeys()), config.apps().values().stream().map(app -> app.keys()))
                .allMatch(keys -> keys.orElse(List.of()).isEmpty());
        if (none && !isLoopback(host)) {
            problems.add(new SettingProblem(SettingOrigins.of("server.host"), "the RPC broker has no keys, so it starts only on "
                    + "a loopback address, and not on " + host + "; set plugins.rpc.admin_keys or plugins.rpc.apps.<app>.keys, "
                    + "or server.host = \"127.0.0.1\""));
        }
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
    }

    private static void check(String setting, Optional<List<String>> keys, List<SettingProblem> problems) {
        for (String key : keys.orElse(List.of())) {
            if (key.isEmpty() || !key.equals(key.strip()) || key.chars().anyMatch(Character::isISOControl)) {
                problems.add(new SettingProblem(SettingOrigins.of(setting), "\"" + setting + "\" holds a key that is empty, or "
                        + "has control characters or white space around it"));
            }
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
