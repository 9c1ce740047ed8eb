package io.framex.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * A Dockerfile, read strictly: instructions that do not exist and lists that are no JSON are errors.
 *
 * @param instructions the instructions in their order
 */
record Dockerfile(List<Instruction> instructions) {

    private static final Set<String> KNOWN = Set.of("ADD", "ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM", "HEALTHCHECK",
            "LABEL", "RUN", "SHELL", "STOPSIGNAL", "USER", "VOLUME", "WORKDIR");

    static Dockerfile read(Path file) throws IOException {
        List<Instruction> instructions = new ArrayList<>();
        StringBuilder pending = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            boolean continued = line.endsWith("\\");
            pending.append(continued ? line.substring(0, line.length() - 1) : line);
            if (!continued) {
                instructions.add(Instruction.parse(pending.toString().trim(), file));
                pending.setLength(0);
            }
        }
        if (!pending.isEmpty()) {
            throw new IllegalArgumentException(file + " ends within an instruction");
        }
        return new Dockerfile(instructions);
    }

    List<Instruction> all(String name) {
        return instructions.stream().filter(instruction -> instruction.name().equals(name)).toList();
    }

    /** The only instruction of that name. */
    Instruction one(String name) {
        List<Instruction> found = all(name);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " times " + name);
        }
        return found.get(0);
    }

    /**
     * One instruction.
     *
     * @param name its name
     * @param arguments what follows
     */
    record Instruction(String name, String arguments) {

        private static Instruction parse(String line, Path file) {
            String[] parts = line.split("\\s+", 2);
            if (!KNOWN.contains(parts[0]) || parts.length < 2) {
                throw new IllegalArgumentException(file + ": no instruction: " + line);
            }
            return new Instruction(parts[0], parts[1]);
        }

        /** The words of the exec form, which needs no shell in the image. */
        List<String> words() {
            try {
                return List.of(JsonMapper.builder().build().readValue(arguments.substring(arguments.indexOf('[')), String[].class));
            } catch (IOException e) {
                throw new AssertionError(name + " is not in exec form: " + arguments, e);
            }
        }

        /** Sources and target of a copy, without options. */
        List<String> paths() {
            return List.of(arguments.split("\\s+")).stream().filter(word -> !word.startsWith("--")).toList();
        }
    }
}
