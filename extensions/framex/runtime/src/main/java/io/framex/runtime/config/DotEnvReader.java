package io.framex.runtime.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a {@code .env} file: {@code NAME=value} lines, optionally after {@code export}, comments after {@code #}, values bare,
 * in single quotes (verbatim) or in double quotes (with backslash escapes); quoted values may span lines. Nothing is expanded.
 */
final class DotEnvReader {

    private static final Pattern ASSIGNMENT = Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.\\-]*)\\s*=\\s*(.*)");
    private static final Pattern AFTER_QUOTE = Pattern.compile("\\s*(#.*)?");
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*$");

    private final List<SettingProblem> problems;

    DotEnvReader(List<SettingProblem> problems) {
        this.problems = problems;
    }

    List<Assignment> read(Path file, String name) {
        SettingOrigin origin = SettingOrigin.of(name);
        List<Assignment> assignments = new ArrayList<>();
        try {
            List<String> lines = Files.readString(file).lines().toList();
            int index = 0;
            while (index < lines.size()) {
                index += read(lines, index, origin, assignments);
            }
        } catch (IOException e) {
            problems.add(new SettingProblem(origin, FileTrouble.describe(file, e)));
        }
        return assignments;
    }

    /** Reads one assignment and says how many lines it took. */
    private int read(List<String> lines, int index, SettingOrigin file, List<Assignment> assignments) {
        SettingOrigin origin = file.at(index + 1);
        String line = lines.get(index);
        if (line.isBlank() || line.stripLeading().startsWith("#")) {
            return 1;
        }
        Matcher matcher = ASSIGNMENT.matcher(line);
        if (!matcher.matches()) {
            problems.add(new SettingProblem(origin, "expected NAME=value"));
            return 1;
        }
        String rest = matcher.group(2);
        if (!rest.startsWith("\"") && !rest.startsWith("'")) {
            String value = COMMENT.matcher(rest).replaceFirst("").strip();
            assignments.add(new Assignment(matcher.group(1), value, origin));
            return 1;
        }
        String text = String.join("\n", lines.subList(index, lines.size())).substring(matcher.start(2) + 1);
        int end = closingQuote(text, rest.charAt(0));
        if (end < 0) {
            problems.add(new SettingProblem(origin, "the quote of " + matcher.group(1) + " is never closed"));
            return lines.size() - index;
        }
        String inner = text.substring(0, end);
        if (!AFTER_QUOTE.matcher(text.substring(end + 1).lines().findFirst().orElse("")).matches()) {
            problems.add(new SettingProblem(origin, "something follows the closing quote of " + matcher.group(1)));
        }
        assignments.add(new Assignment(matcher.group(1), rest.charAt(0) == '"' ? unescape(inner) : inner, origin));
        return (int) inner.chars().filter(c -> c == '\n').count() + 1;
    }

    private static int closingQuote(String text, char quote) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && quote == '"') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i;
            }
        }
        return -1;
    }

    private static String unescape(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                out.append(c);
                continue;
            }
            char escaped = text.charAt(++i);
            switch (escaped) {
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'r' -> out.append('\r');
                case '"', '\\', '\'', '$' -> out.append(escaped);
                default -> out.append(c).append(escaped);
            }
        }
        return out.toString();
    }

    /** One variable. */
    record Assignment(String name, String value, SettingOrigin origin) {
    }
}
