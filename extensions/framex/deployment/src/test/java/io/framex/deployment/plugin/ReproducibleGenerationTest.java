package io.framex.deployment.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.junit.jupiter.api.Test;

import com.example.composed.caller.OwnParcel;
import com.example.composed.provider.Parcel;
import com.example.composed.provider.TargetPlugin;
import com.example.kinds.Animal;
import com.example.kinds.KindsPlugin;
import com.example.kinds.Money;
import com.example.kinds.Order;
import com.example.lively.BasePlugin;
import com.example.lively.LivelyPlugin;
import com.example.shadow.ShadowedPlugin;
import com.example.shadow.ShadowingPlugin;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.quarkus.gizmo2.ClassOutput;

class ReproducibleGenerationTest {

    private static final List<Class<?>> CLASSES = List.of(KindsPlugin.class, Money.class, Order.class, Animal.class,
            Animal.Cat.class, Animal.Dog.class, BasePlugin.class,
            LivelyPlugin.class, ShadowedPlugin.class, ShadowingPlugin.class, Plugin.class, OnRequest.class,
            java.time.DayOfWeek.class, TargetPlugin.class, Parcel.class, OwnParcel.class, client());

    @Test
    void theOrderInWhichClassesAreFoundLeavesNoTrace() throws IOException {
        List<Class<?>> reversed = new ArrayList<>(CLASSES);
        Collections.reverse(reversed);

        Map<String, byte[]> first = generate(CLASSES);
        Map<String, byte[]> second = generate(reversed);

        assertThat(first.keySet()).hasSizeGreaterThan(6).isEqualTo(second.keySet());
        first.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
    }

    private static Map<String, byte[]> generate(List<Class<?>> classes) throws IOException {
        Index index = index(classes);
        PluginErrors errors = new PluginErrors();
        PayloadTypes payloads = new PayloadTypes(index, errors);
        PluginModelCollector collector = new PluginModelCollector(index, payloads, errors);
        List<PluginModel> plugins = new PluginClassCollector(index, errors).collect().stream().map(collector::collect)
                .toList();
        errors.throwIfAny();
        Map<String, byte[]> generated = new TreeMap<>();
        ClassOutput output = generated::put;
        ResourceGenerator resources = new ResourceGenerator(index, output);
        plugins.forEach(resources::generate);
        new CatalogGenerator(output).generate(plugins.stream().map(PluginModel::descriptor).toList());
        List<ClientModel> clients = new ClientCollector(index, new CallableApis(plugins), payloads, errors).collect();
        errors.throwIfAny();
        new ClientGenerator(output).generate(clients);
        return generated;
    }

    /** The client is not public. */
    private static Class<?> client() {
        try {
            return Class.forName("com.example.composed.caller.Target");
        } catch (ClassNotFoundException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static Index index(List<Class<?>> classes) throws IOException {
        Indexer indexer = new Indexer();
        for (Class<?> type : classes) {
            try (InputStream bytes = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
                indexer.index(bytes);
            }
        }
        return indexer.complete();
    }
}
