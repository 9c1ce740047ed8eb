package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import org.jboss.shrinkwrap.api.asset.FileAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class MissingParameterNamesTest {

    private static final String SOURCE = """
            package com.example.nameless;

            @io.framex.Plugin(name = "nameless")
            public class Nameless {
                @io.framex.OnRequest("/nameless")
                public native String echo(String message);
            }
            """;

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(),
            "[FX-PLUGIN-012] Nameless was compiled without parameter names", "com.example.nameless.Nameless",
            "-parameters").withApplicationRoot(root -> root.add(new FileAsset(compile()),
                    "com/example/nameless/Nameless.class"));

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    /** A method without a body has no debug information either, from which the name could be read. */
    private static File compile() {
        try {
            Path folder = Files.createTempDirectory("nameless");
            Path source = Files.writeString(folder.resolve("Nameless.java"), SOURCE);
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            int result = compiler.run(null, null, null, "-g:none", "-d", folder.toString(), "-cp",
                    System.getProperty("java.class.path"), source.toString());
            if (result != 0) {
                throw new IllegalStateException("The sample does not compile: " + List.of(SOURCE));
            }
            return folder.resolve("com/example/nameless/Nameless.class").toFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
