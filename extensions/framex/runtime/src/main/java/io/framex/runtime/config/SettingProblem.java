package io.framex.runtime.config;

/**
 * One thing that is wrong with the settings.
 *
 * @param origin where it was read
 * @param message what is wrong and how to fix it, one line, without any secret
 */
public record SettingProblem(SettingOrigin origin, String message) {

    /** {@code config.toml:12: unknown key "sever.port"; did you mean "server.port"?}. */
    @Override
    public String toString() {
        return origin + ": " + message;
    }
}
