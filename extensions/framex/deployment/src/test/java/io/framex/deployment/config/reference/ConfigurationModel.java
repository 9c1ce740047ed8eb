package io.framex.deployment.config.reference;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.deployment.config.MappedSetting;
import io.framex.deployment.config.MappingReader;
import io.framex.runtime.config.FrameXConfig;
import io.smallrye.config.ConfigMapping.NamingStrategy;

/** All settings of FrameX in the order of the sources, described by the Javadoc that was kept when they were compiled. */
final class ConfigurationModel {

    private static final String FOLDER = "META-INF/quarkus-config-doc/";
    private static final String PACKAGE = FrameXConfig.class.getPackageName() + ".";

    private ConfigurationModel() {
    }

    static List<DocumentedSetting> read() throws IOException {
        Map<String, Integer> order = new LinkedHashMap<>();
        collect(own("quarkus-config-model.json"), order);
        JsonNode descriptions = own("quarkus-config-javadoc.json").get("elements");
        return MappingReader.read(FrameXConfig.class, "").stream()
                .sorted(Comparator.comparing((MappedSetting mapped) -> order.getOrDefault(id(mapped), Integer.MAX_VALUE))
                        .thenComparing(mapped -> mapped.setting().path()))
                .map(mapped -> new DocumentedSetting(mapped.setting(),
                        clean(descriptions.get(id(mapped)))))
                .toList();
    }

    /** What each top section is for, by its name. */
    static Map<String, String> sections() throws IOException {
        JsonNode descriptions = own("quarkus-config-javadoc.json").get("elements");
        Map<String, String> sections = new LinkedHashMap<>();
        for (Method method : FrameXConfig.class.getMethods()) {
            String name = NamingStrategy.SNAKE_CASE.apply(method.getName());
            sections.put(name, clean(descriptions.get(FrameXConfig.class.getName() + "." + method.getName())));
        }
        return sections;
    }

    private static String clean(JsonNode description) {
        return description.get("description").asText().replaceAll("\\s+", " ").trim();
    }

    private static String id(MappedSetting mapped) {
        return mapped.method().getDeclaringClass().getName() + "." + mapped.method().getName();
    }

    /** Other extensions have resources of the same name. */
    private static JsonNode own(String name) throws IOException {
        for (URL url : Collections.list(ConfigurationModel.class.getClassLoader().getResources(FOLDER + name))) {
            try (InputStream in = url.openStream()) {
                JsonNode node = new ObjectMapper().readTree(in);
                if (node.toString().contains(PACKAGE)) {
                    return node;
                }
            }
        }
        throw new IOException(FOLDER + name + " of FrameX is not on the class path");
    }

    private static void collect(JsonNode node, Map<String, Integer> order) {
        if (node.has("sourceElementName") && node.get("sourceType").asText().startsWith(PACKAGE)) {
            order.putIfAbsent(node.get("sourceType").asText() + "." + node.get("sourceElementName").asText(), order.size());
        }
        node.forEach(child -> collect(child, order));
    }
}
