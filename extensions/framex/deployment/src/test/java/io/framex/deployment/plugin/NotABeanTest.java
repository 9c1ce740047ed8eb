package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.Plugin;
import io.quarkus.test.QuarkusUnitTest;

class NotABeanTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Abstract.class, Contract.class, Row.class,
            Colour.class, Closed.class, Ambiguous.class),
            "[FX-PLUGIN-017] Abstract cannot become a bean",
            "Contract cannot become a bean",
            "Row cannot become a bean",
            "Colour cannot become a bean",
            "Closed cannot become a bean",
            "Ambiguous cannot become a bean");

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

    @Plugin(name = "row")
    public record Row(String text) {
    }

    @Plugin(name = "colour")
    public enum Colour {
        RED
    }

    @Plugin(name = "closed")
    public static class Closed {
        private Closed() {
        }
    }

    @Plugin(name = "ambiguous")
    public static class Ambiguous {
        public Ambiguous(String text) {
        }

        public Ambiguous(Integer number) {
        }
    }
}
