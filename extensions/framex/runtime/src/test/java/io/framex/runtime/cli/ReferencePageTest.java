package io.framex.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Keeps the reference page true: it describes exactly the commands and options that there are. */
class ReferencePageTest {

    private static final Path PAGE = Path.of("../../../docs/reference/cli.md");
    private static final Pattern SECTION = Pattern.compile("(?ms)^## `([^`]+)`$(.*?)(?=^## |\\z)");
    private static final Pattern OPTION_ROW = Pattern.compile("(?m)^\\| (`-[^|]*)\\|");
    private static final Pattern OPTION = Pattern.compile("`(--?[A-Za-z-]+)");
    private static final Set<String> EVERYWHERE = Set.of("-h", "--help");

    static Stream<CommandSpec> commands() {
        CommandLine root = CommandRun.commandLine();
        return Stream.concat(Stream.of(root), root.getSubcommands().values().stream()).map(CommandLine::getCommandSpec);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionIsDescribedAndNoOther(CommandSpec command) throws IOException {
        String section = sections().get(command.qualifiedName());
        assertThat(section).as("section of " + command.qualifiedName()).isNotNull();

        Set<String> options = new TreeSet<>(command.optionsMap().keySet());
        options.addAll(command.negatedOptionsMap().keySet());
        if (command.parent() != null) {
            options.removeAll(EVERYWHERE);
        }
        assertThat(described(section)).isEqualTo(options);
        command.positionalParameters().forEach(parameter -> assertThat(section).contains(parameter.paramLabel()));
    }

    @Test
    void noCommandIsDescribedThatDoesNotExist() throws IOException {
        assertThat(sections().keySet()).containsExactlyInAnyOrderElementsOf(commands().map(CommandSpec::qualifiedName).toList());
    }

    private static Map<String, String> sections() throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        Matcher matcher = SECTION.matcher(Files.readString(PAGE));
        while (matcher.find()) {
            sections.put(matcher.group(1), matcher.group(2));
        }
        return sections;
    }

    private static Set<String> described(String section) {
        Set<String> options = new TreeSet<>();
        OPTION_ROW.matcher(section).results()
                .forEach(row -> OPTION.matcher(row.group(1)).results().forEach(option -> options.add(option.group(1))));
        return options;
    }
}
