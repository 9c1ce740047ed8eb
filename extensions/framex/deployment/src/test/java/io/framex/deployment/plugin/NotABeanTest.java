package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.Plugin;
import io.quarkus.test.QuarkusUnitTest;

class NotABeanTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Abstract.class, Contract.class),
            "[FX-PLUGIN-017] Abstract cannot become a bean",
            "Contract cannot become a bean");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @Plugin(name = "abstract")
    public abstract static class Abstract {
    }

    @Plugin(name = "contract")
    public interface Contract {
    }
}
