package io.framex.deployment.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.junit.jupiter.api.Test;

import com.example.composed.caller.CallerPlugin;
import com.example.composed.provider.TargetPlugin;

class PluginOwnersTest {

    private static final DotName PLUGIN = DotName.createSimple(CallerPlugin.class);
    private static final DotName BESIDE = DotName.createSimple("com.example.composed.caller.Target");
    private static final DotName BELOW = DotName.createSimple("com.example.composed.caller.deep.Below");
    private static final DotName NESTED = DotName.createSimple("com.example.composed.caller.CallerPlugin$Nested");
    private static final DotName OUTSIDE = DotName.createSimple("com.example.composed.Outside");

    @Test
    void aPluginOwnsWhatLiesInAndBelowItsPackage() throws IOException {
        PluginOwnersBuildItem owners = new PluginOwnersBuildItem(index(), name -> "one archive");

        for (DotName owned : new DotName[] { PLUGIN, BESIDE, BELOW, NESTED }) {
            assertThat(owners.ownerOf(owned)).as(owned.toString()).contains("caller");
        }
        assertThat(owners.ownerOf(DotName.createSimple(TargetPlugin.class))).contains("target");
        assertThat(owners.ownerOf(OUTSIDE)).isEmpty();
    }

    @Test
    void aPluginOwnsNothingOfAnotherArchive() throws IOException {
        PluginOwnersBuildItem owners = new PluginOwnersBuildItem(index(),
                name -> name.equals(BESIDE) ? "another archive" : name.equals(BELOW) ? null : "one archive");

        assertThat(owners.ownerOf(PLUGIN)).isEqualTo(Optional.of("caller"));
        assertThat(owners.ownerOf(BESIDE)).isEmpty();
        assertThat(owners.ownerOf(BELOW)).isEmpty();
    }

    private static Index index() throws IOException {
        Indexer indexer = new Indexer();
        for (Class<?> type : new Class<?>[] { CallerPlugin.class, TargetPlugin.class }) {
            try (InputStream bytes = type.getResourceAsStream(type.getSimpleName() + ".class")) {
                indexer.index(bytes);
            }
        }
        return indexer.complete();
    }
}
