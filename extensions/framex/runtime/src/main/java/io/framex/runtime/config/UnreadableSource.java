package io.framex.runtime.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import org.yaml.snakeyaml.error.YAMLException;

/** Explains why a source of SmallRye Config cannot be read, which says neither which file it was nor where in it. */
final class UnreadableSource {

    private final Path workingDirectory;

    UnreadableSource(Path workingDirectory) {
        this.workingDirectory = workingDirectory;
    }

    List<SettingProblem> problems(RuntimeException failure) {
        List<SettingProblem> problems = new ArrayList<>();
        if (chain(failure).anyMatch(YAMLException.class::isInstance)) {
            new YamlSyntax(problems).checkAll(workingDirectory);
        } else if (failure instanceof IllegalArgumentException) {
            checkProperties(problems);
        }
        if (problems.isEmpty()) {
            problems.add(new SettingProblem(SettingOrigin.of("settings"), describe(failure)));
        }
        return problems;
    }

    private void checkProperties(List<SettingProblem> problems) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(workingDirectory.resolve("config"),
                "application*.properties")) {
            for (Path file : files) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    new Properties().load(reader);
                } catch (IllegalArgumentException e) {
                    problems.add(new SettingProblem(SettingOrigin.of("config/" + file.getFileName()),
                            "not a valid properties file: " + e.getMessage()));
                }
            }
        } catch (IOException e) {
            // Then the failure itself is what there is to say.
        }
    }

    private static String describe(RuntimeException failure) {
        String said = chain(failure).map(Throwable::getMessage).filter(message -> message != null && !message.isBlank())
                .reduce((first, last) -> last).orElse(failure.getClass().getSimpleName());
        return "a source cannot be read: " + MappingProblem.describe(said);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
