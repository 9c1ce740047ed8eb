package io.framex.deployment.docs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.framex.runtime.docs.DocsAsset;

/** Reads which files belong to the documentation pages; nothing else is served. */
final class DocsAssets {

    private static final String DIRECTORY = "io/framex/docs/";

    private DocsAssets() {
    }

    static List<DocsAsset> list() throws IOException {
        try (InputStream list = DocsAsset.class.getClassLoader().getResourceAsStream(DIRECTORY + "assets.list")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" +"))
                    .map(field -> new DocsAsset(field[0], DIRECTORY + field[1], field[2], field[3].equals("immutable")))
                    .toList();
        }
    }
}
