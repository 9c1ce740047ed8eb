package io.framex.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Users look up the codes that they see. */
class ErrorCodesTest {

    private static final Pattern CODE = Pattern.compile("FX-(?:PLUGIN-\\d{3}|\\d{3}-[A-Z]+)");
    private static final Pattern BUILD_ERROR = Pattern.compile("(?m)^    [A-Z_]+\\((\\d+), \"");
    private static final String BUILD_ERRORS = "PluginErrorCode.java";

    @Test
    void areAllExplained() throws IOException {
        Set<String> inCode = new TreeSet<>();
        try (Stream<Path> tree = Files.walk(Checkout.folder().resolve("extensions"))) {
            for (Path source : tree.filter(ErrorCodesTest::isMainSource).toList()) {
                String text = Files.readString(source);
                CODE.matcher(text).results().map(MatchResult::group).forEach(inCode::add);
                if (source.endsWith(BUILD_ERRORS)) {
                    BUILD_ERROR.matcher(text).results()
                            .map(error -> "FX-PLUGIN-%03d".formatted(Integer.parseInt(error.group(1)))).forEach(inCode::add);
                }
            }
        }
        String guide = Files.readString(Checkout.folder().resolve("docs/guides/errors.md"));

        assertThat(inCode).contains("FX-404-ROUTE", "FX-PLUGIN-001");
        assertThat(inCode).allSatisfy(code -> assertThat(guide).contains("| `" + code + "` |"));
    }

    private static boolean isMainSource(Path file) {
        return file.toString().contains("/src/main/java/") && file.toString().endsWith(".java");
    }
}
