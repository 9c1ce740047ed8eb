package io.framex.deployment.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.example.needy.NeedyPlugin;

import io.quarkus.test.QuarkusUnitTest;

class MissingRequirementTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClass(NeedyPlugin.class))
            .overrideRuntimeConfigKey("framex.load_plugins", "needy")
            .assertException(failure -> assertThat(failure.getMessage().lines()).containsExactly(
                    "Plugin \"needy\" requires \"/api/v1/echo\", which no active plugin has. "
                            + "Add \"echo\" to load_builtin_plugins.",
                    "Plugin \"needy\" requires \"/api/v1/elsewhere\", which no active plugin has. Compile in the plugin that "
                            + "has it, or have it forwarded with server.enable_proxy = true and the plugin \"proxy\"."));

    @Test
    void stopsTheStart() {
        fail("the application must not start");
    }
}
