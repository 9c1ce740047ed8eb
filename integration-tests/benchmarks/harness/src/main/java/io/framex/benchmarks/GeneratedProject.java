package io.framex.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An application with many plugins of {@value #ROUTES} routes each, written and built anew.
 *
 * @param folder where it is written, below the checkout
 * @param plugins how many
 */
record GeneratedProject(Path folder, int plugins) {

    static final int ROUTES = 10;

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <parent>
                <groupId>io.framex</groupId>
                <artifactId>framex-parent</artifactId>
                <version>0.1.0</version>
                <relativePath>%s</relativePath>
              </parent>
              <artifactId>generated-plugins</artifactId>
              <dependencies>
                <dependency>
                  <groupId>io.framex</groupId>
                  <artifactId>framex</artifactId>
                </dependency>
              </dependencies>
              <build>
                <plugins>
                  <plugin>
                    <groupId>io.quarkus</groupId>
                    <artifactId>quarkus-maven-plugin</artifactId>
                    <extensions>true</extensions>
                    <executions>
                      <execution>
                        <goals>
                          <goal>build</goal>
                        </goals>
                      </execution>
                    </executions>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;
    private static final String HEAD = """
            package com.example.generated;

            import io.framex.OnRequest;
            import io.framex.Plugin;

            @Plugin(name = "plugin%1$d", version = "0.1.0")
            public class Plugin%1$d {
            """;
    private static final String ROUTE = """

                @OnRequest("/plugin%1$d/route%2$d")
                public String route%2$d(String message) {
                    return message;
                }
            """;

    void write(Path checkout) {
        try {
            Path sources = folder.resolve("src/main/java/com/example/generated");
            Files.createDirectories(sources);
            Files.writeString(folder.resolve("pom.xml"),
                    POM.formatted(folder.toAbsolutePath().relativize(checkout.toAbsolutePath().resolve("pom.xml"))));
            for (int plugin = 0; plugin < plugins; plugin++) {
                StringBuilder source = new StringBuilder(HEAD.formatted(plugin));
                for (int route = 0; route < ROUTES; route++) {
                    source.append(ROUTE.formatted(plugin, route));
                }
                Files.writeString(sources.resolve("Plugin" + plugin + ".java"), source.append("}\n"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Builds it, and returns the seconds that it took. */
    double build() {
        long begun = System.nanoTime();
        Commands.output(folder, List.of("mvn", "-B", "-q", "clean", "package", "-DskipTests"));
        return (System.nanoTime() - begun) / 1e9;
    }

    /** All plugins at once: they are selected by their package. */
    Application application() {
        return Application.framex(plugins + " plugins",
                Application.jvm(folder.resolve("target/quarkus-app/quarkus-run.jar"), "-Xms512m", "-Xmx512m"), "--load-plugins",
                "com.example.generated");
    }

    /** A route in the middle. */
    String path() {
        return "/api/v1/plugin" + plugins / 2 + "/route" + ROUTES / 2 + "?message=hello";
    }
}
