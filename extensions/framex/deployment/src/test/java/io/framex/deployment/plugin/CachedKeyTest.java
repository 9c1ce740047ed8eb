package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.CacheKeyBuilder;
import io.framex.Cached;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.quarkus.test.QuarkusUnitTest;

class CachedKeyTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Keyed.class, Keyed.Abstract.class),
            "[FX-PLUGIN-034] Key builder", "CachedKeyTest$Keyed$Abstract cannot become a bean", "Keyed.keyed()");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @Plugin(name = "keyed")
    public static class Keyed {
        @Cached(key = Abstract.class)
        @OnRequest("/keyed")
        public String keyed() {
            return "";
        }

        public abstract static class Abstract implements CacheKeyBuilder {
        }
    }
}
