package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.quarkus.test.QuarkusUnitTest;

class NotSerialisableTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Abstracted.class, Shape.class),
            "[FX-PLUGIN-013] Parameter \"shape\" has type io.framex.deployment.plugin.NotSerialisableTest$Shape, which is abstract");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    public interface Shape {
        double area();
    }

    @Plugin(name = "abstracted")
    public static class Abstracted {
        @OnRequest(value = "/area", methods = "POST")
        public double area(Shape shape) {
            return shape.area();
        }
    }
}
