package io.framex.runtime.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Finds syntax errors of {@code config/application.yaml}. Quarkus reads that file itself, but so early that a mistake ends in a
 * stack trace.
 */
final class YamlSyntax {

    private final List<SettingProblem> problems;

    YamlSyntax(List<SettingProblem> problems) {
        this.problems = problems;
    }

    /** Checks the files that are read whatever the profile is. */
    void check(Path workingDirectory) {
        for (String name : List.of("config/application.yaml", "config/application.yml")) {
            Path file = workingDirectory.resolve(name);
            if (Files.isRegularFile(file)) {
                check(file, SettingOrigin.of(name));
            }
        }
    }

    /** Checks those of every profile, too. */
    void checkAll(Path workingDirectory) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(workingDirectory.resolve("config"),
                "application*.{yaml,yml}")) {
            files.forEach(file -> check(file, SettingOrigin.of("config/" + file.getFileName())));
        } catch (IOException e) {
            // Without such a folder there is nothing to check.
        }
    }

    private void check(Path file, SettingOrigin origin) {
        try (Reader reader = Files.newBufferedReader(file)) {
            new Yaml().composeAll(reader).forEach(document -> {
            });
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            problems.add(new SettingProblem(origin.at(line), "not valid YAML: " + e.getProblem()));
        } catch (YAMLException e) {
            problems.add(new SettingProblem(origin, "not valid YAML"));
        } catch (IOException e) {
            problems.add(new SettingProblem(origin, FileTrouble.describe(file, e)));
        }
    }
}
