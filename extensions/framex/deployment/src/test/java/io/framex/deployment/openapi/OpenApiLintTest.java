package io.framex.deployment.openapi;

import java.nio.file.Path;

import org.acme.BillingPlugin;
import org.acme.ShopPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.QuarkusUnitTest;

/** What others' tools say about the document. Skipped where the npm registry or a recent Node.js cannot be had. */
class OpenApiLintTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(ShopPlugin.class, BillingPlugin.class, ServedDocument.class, OpenApiLint.class))
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "echo")
            .overrideRuntimeConfigKey("framex.load_plugins", "shop,billing");

    @Test
    void findsNothingToComplainAbout(@TempDir Path directory) throws Exception {
        new OpenApiLint(directory).check(ServedDocument.get().toPrettyString(),
                // The licence is the author's business.
                "info-license",
                // Health and version answer nothing but 200.
                "operation-4xx-response",
                // Operations without authentication say nothing about it.
                "security-defined");
    }
}
