package io.framex.runtime.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.quarkus.runtime.ImageMode;

/**
 * All settings that the application knows, written down when it was built, so that they can be checked before Quarkus starts
 * and without reflection.
 *
 * @param settings every setting of {@code framex.*}, sorted by path
 * @param engines names of the execution engines that are compiled in
 * @param buildTimeNames names of {@code quarkus.*} properties that are fixed in the build; {@code *} stands for a key
 */
public record KnownSettings(List<KnownSetting> settings, Set<String> engines, Set<String> buildTimeNames) {

    /** The resource that holds them. */
    public static final String RESOURCE = "META-INF/framex/known-settings.tsv";

    private static final String ENGINE = "@engine\t";
    private static final String BUILD_TIME = "@build-time\t";

    private static volatile Tree latest;

    public KnownSettings {
        settings = List.copyOf(settings);
        engines = Set.copyOf(engines);
        buildTimeNames = Set.copyOf(buildTimeNames);
    }

    /**
     * What was compiled into this application.
     *
     * @throws IllegalStateException where the class path is not that of a built application
     */
    public static KnownSettings compiled() {
        return InImage.KNOWN == null ? read() : InImage.KNOWN;
    }

    private static KnownSettings read() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing: the application was not built by Quarkus");
            }
            return decode(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form of the resource: the same content gives the same text. */
    public String encode() {
        List<String> lines = new ArrayList<>();
        settings.stream().map(KnownSetting::encode).sorted().forEach(lines::add);
        new TreeSet<>(engines).forEach(engine -> lines.add(ENGINE + engine));
        new TreeSet<>(buildTimeNames).forEach(name -> lines.add(BUILD_TIME + name));
        return String.join("\n", lines) + "\n";
    }

    /** Without streams, which a JVM has to link before it reads the first line. */
    static KnownSettings decode(String text) {
        List<KnownSetting> settings = new ArrayList<>();
        Set<String> engines = new HashSet<>();
        Set<String> buildTimeNames = new HashSet<>();
        int begin = 0;
        for (int end = text.indexOf('\n'); end >= 0; begin = end + 1, end = text.indexOf('\n', begin)) {
            if (text.startsWith(BUILD_TIME, begin)) {
                buildTimeNames.add(text.substring(begin + BUILD_TIME.length(), end));
            } else if (text.startsWith(ENGINE, begin)) {
                engines.add(text.substring(begin + ENGINE.length(), end));
            } else {
                settings.add(KnownSetting.decode(text.substring(begin, end)));
            }
        }
        return new KnownSettings(settings, engines, buildTimeNames);
    }

    /** The settings as a tree. Every reader asks for it, and building it is a good part of what reading them takes. */
    KnownNode.Table tree() {
        Tree known = this == InImage.KNOWN ? InImage.TREE : latest;
        if (known == null || known.owner != this) {
            known = Tree.of(this);
            latest = known;
        }
        return known.root;
    }

    private record Tree(KnownSettings owner, KnownNode.Table root) {

        static Tree of(KnownSettings known) {
            return new Tree(known, (KnownNode.Table) KnownNode.of(known.settings));
        }
    }

    /** What a native image brings along in its heap, where each start would read it again. Nothing on a JVM. */
    private static final class InImage {

        static final KnownSettings KNOWN = ImageMode.current() == ImageMode.NATIVE_BUILD ? read() : null;
        static final Tree TREE = KNOWN == null ? null : Tree.of(KNOWN);
    }
}
