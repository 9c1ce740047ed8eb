package io.framex.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)");

    @Test
    void leadToFilesThatExist() throws IOException {
        List<String> broken = new ArrayList<>();
        int found = 0;
        for (Path page : Checkout.pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                found++;
                if (!Files.exists(page.resolveSibling(link.group(1)))) {
                    broken.add(Checkout.folder().relativize(page) + " -> " + link.group(1));
                }
            }
        }

        assertThat(broken).isEmpty();
        assertThat(found).isGreaterThan(5);
    }
}
