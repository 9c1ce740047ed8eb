package io.framex.deployment.config.reference;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import io.framex.deployment.config.MappedSetting;
import io.framex.deployment.config.MappingReader;
import io.framex.runtime.config.FrameXConfig;
import io.smallrye.config.ConfigMapping.NamingStrategy;

/**
 * All settings of a mapping, described by the Javadoc that was kept when it was compiled: in the order of the sources where that was
 * kept, too, else by table and key.
 */
final class ConfigurationModel {

    private static final String FOLDER = "META-INF/quarkus-config-doc/";

    private ConfigurationModel() {
    }

    /** The settings of FrameX itself. */
    static List<DocumentedSetting> read() throws IOException {
        return read(FrameXConfig.class, "");
    }

    /**
     * @param path dotted path of the mapping without {@code framex.}, empty for the root
     */
    static List<DocumentedSetting> read(Class<?> mapping, String path) throws IOException {
        Set<String> paths = new HashSet<>();
        Map<String, Integer> order = new LinkedHashMap<>();
        collect(own("quarkus-config-model.json", mapping), order);
        JsonNode descriptions = own("quarkus-config-javadoc.json", mapping).path("elements");
        return MappingReader.read(mapping, path).stream()
                .sorted(Comparator.comparing((MappedSetting mapped) -> order.getOrDefault(id(mapped), Integer.MAX_VALUE))
                        .thenComparing(mapped -> new DocumentedSetting(mapped.setting(), "").table())
                        .thenComparing(mapped -> mapped.setting().path()))
                .map(mapped -> new DocumentedSetting(mapped.setting(),
                        clean(descriptions.path(id(mapped)))))
                // What a mapping inherits is read twice.
                .filter(documented -> paths.add(documented.setting().path()))
                .toList();
    }

    /** What each top section is for, by its name. */
    static Map<String, String> sections() throws IOException {
        JsonNode descriptions = own("quarkus-config-javadoc.json", FrameXConfig.class).path("elements");
        Map<String, String> sections = new LinkedHashMap<>();
        for (Method method : FrameXConfig.class.getMethods()) {
            String name = NamingStrategy.SNAKE_CASE.apply(method.getName());
            sections.put(name, clean(descriptions.path(FrameXConfig.class.getName() + "." + method.getName())));
        }
        return sections;
    }

    private static String clean(JsonNode description) {
        return description.path("description").asText().replaceAll("\\s+", " ").trim();
    }

    private static String id(MappedSetting mapped) {
        return mapped.method().getDeclaringClass().getName() + "." + mapped.method().getName();
    }

    /** Other extensions have resources of the same name; a missing node where nothing of this mapping was kept. */
    private static JsonNode own(String name, Class<?> mapping) throws IOException {
        for (URL url : Collections.list(ConfigurationModel.class.getClassLoader().getResources(FOLDER + name))) {
            try (InputStream in = url.openStream()) {
                JsonNode node = new ObjectMapper().readTree(in);
                if (node.toString().contains('"' + mapping.getName())) {
                    return node;
                }
            }
        }
        return MissingNode.getInstance();
    }

    private static void collect(JsonNode node, Map<String, Integer> order) {
        if (node.has("sourceElementName")) {
            order.putIfAbsent(node.get("sourceType").asText() + "." + node.get("sourceElementName").asText(), order.size());
        }
        node.forEach(child -> collect(child, order));
    }
}
