package io.framex.rpc.syftbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.framex.rpc.config.SyftBoxConfig;
import io.framex.runtime.config.InvalidSettingsException;
import io.framex.runtime.config.SettingOrigins;
import io.framex.runtime.config.SettingProblem;

/** Refuses settings by which no application of SyftBox could be reached, or files outside of its folder could be. */
public final class SyftBoxCheck {

    private static final String SECTION = "plugins.rpc.syftbox.";
    /** The name of a folder, too. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9.-]{1,180}");

    private SyftBoxCheck() {
    }

    /**
     * Looks at the folder, too; may block.
     *
     * @throws InvalidSettingsException with everything that is wrong
     */
    public static void check(SyftBoxConfig config) {
        if (config.datasites().isEmpty()) {
            return;
        }
        List<SettingProblem> problems = new ArrayList<>();
        if (!Files.isDirectory(Path.of(config.datasites().get()))) {
            problems.add(problem("datasites", "is no folder: " + config.datasites().get()));
        }
        if (!ADDRESS.matcher(config.email()).matches()) {
            problems.add(problem("email", "is no address: " + config.email()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
    }

    private static SettingProblem problem(String key, String what) {
        return new SettingProblem(SettingOrigins.of(SECTION + key), "\"" + SECTION + key + "\" " + what);
    }
}
