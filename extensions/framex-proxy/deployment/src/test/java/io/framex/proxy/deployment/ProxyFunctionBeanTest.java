package io.framex.proxy.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.OnProxy;
import io.quarkus.test.QuarkusUnitTest;

class ProxyFunctionBeanTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withApplicationRoot(root -> root.addClasses(Plain.class))
            .assertException(failure -> {
                Throwable cause = failure;
                while (cause.getCause() != null) {
                    cause = cause.getCause();
                }
                assertThat(cause).hasMessageContaining("[FX-PLUGIN-062] @OnProxy on a method of")
                        .hasMessageContaining("ProxyFunctionBeanTest$Plain, which is not a bean");
            });

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    public static class Plain {
        @OnProxy
        public String run() {
            return "";
        }
    }
}
