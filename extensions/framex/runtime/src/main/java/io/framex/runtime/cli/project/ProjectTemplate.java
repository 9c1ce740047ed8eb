package io.framex.runtime.cli.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files of a new plugin project, kept as resources beside this class. */
final class ProjectTemplate {

    private static final String FOLDER = "template/";

    private final PluginName name;
    private final PackageName packageName;

    ProjectTemplate(PluginName name, PackageName packageName) {
        this.name = name;
        this.packageName = packageName;
    }

    /** Contents by relative path with {@code /}. */
    Map<String, String> files() {
        String main = "src/main/java/" + packageName.asPath() + "/" + name.className() + ".java";
        String test = "src/test/java/" + packageName.asPath() + "/" + name.className() + "Test.java";
        Map<String, String> values = values();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pom.xml", render("pom.xml", values));
        files.put("config.toml", render("config.toml", values));
        files.put("README.md", render("README.md", values));
        files.put(".gitignore", render("gitignore", values));
        files.put(main, render("Plugin.java", values));
        files.put(test, render("PluginTest.java", values));
        return files;
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", name.value());
        values.put("class", name.className());
        values.put("package", packageName.value());
        BuildVersions.all().forEach((key, version) -> values.put("version." + key, version.toString()));
        return values;
    }

    private static String render(String resource, Map<String, String> values) {
        String text = new String(read(FOLDER + resource), StandardCharsets.UTF_8);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{{" + value.getKey() + "}}", value.getValue());
        }
        return text;
    }

    private static byte[] read(String resource) {
        try (InputStream input = ProjectTemplate.class.getResourceAsStream(resource)) {
            if (input == null) {
                throw new IllegalStateException("resource " + resource + " is missing in this build of FrameX");
            }
            return input.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
