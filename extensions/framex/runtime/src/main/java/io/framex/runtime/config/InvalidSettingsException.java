package io.framex.runtime.config;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkus.runtime.configuration.ConfigurationException;

/** The settings cannot be used. The message has one line per problem and is meant for the user, without a stack trace. */
public class InvalidSettingsException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    private final transient List<SettingProblem> problems;

    /**
     * @param problems everything that is wrong, never empty
     */
    public InvalidSettingsException(List<SettingProblem> problems) {
        super(problems.stream().map(SettingProblem::toString).collect(Collectors.joining("\n")), Set.of());
        this.problems = List.copyOf(problems);
        setStackTrace(new StackTraceElement[0]);
    }

    /** Everything that is wrong, in the order of the sources. */
    public List<SettingProblem> problems() {
        return problems;
    }
}
