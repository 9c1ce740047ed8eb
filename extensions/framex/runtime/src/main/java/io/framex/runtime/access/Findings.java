package io.framex.runtime.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.framex.runtime.config.SettingOrigin;
import io.framex.runtime.config.SettingProblem;

/** Collects what is wrong or strange about the settings of access, each with its place. */
final class Findings {

    private final Function<String, SettingOrigin> origins;
    private final List<SettingProblem> problems = new ArrayList<>();
    private final List<SettingProblem> warnings = new ArrayList<>();

    /**
     * @param origins where a setting was read
     */
    Findings(Function<String, SettingOrigin> origins) {
        this.origins = origins;
    }

    void problem(String setting, String message) {
        problems.add(new SettingProblem(origins.apply(setting), message));
    }

    void warning(String setting, String message) {
        warnings.add(new SettingProblem(origins.apply(setting), message));
    }

    /** What stops the start. */
    List<SettingProblem> problems() {
        return List.copyOf(problems);
    }

    /** What does not. */
    List<SettingProblem> warnings() {
        return List.copyOf(warnings);
    }
}
