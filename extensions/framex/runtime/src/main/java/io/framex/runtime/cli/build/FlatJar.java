package io.framex.runtime.cli.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Puts the jars of a class path together into one, for the launcher: a JVM opens each jar of its class path at every start, reads
 * its directory and its manifest, and checks it against the cache of classes.
 * <p>
 * Of entries of the same name the first one counts, as on a class path; files that name services are joined. Manifests,
 * signatures and what Maven leaves in jars are left out.
 */
public final class FlatJar {

    private static final String SERVICES = "META-INF/services/";
    private static final String VERSIONS = "META-INF/versions/";
    private static final List<String> LEFT_OUT = List.of(JarFile.MANIFEST_NAME, "META-INF/INDEX.LIST", "META-INF/maven/");

    /** What is read from every jar that has it, which SmallRye Config mounts for it: with a large jar that takes long. */
    private static final Set<String> SETTINGS = Set.of("META-INF/microprofile-config.properties", "application.properties",
            "application.yaml", "application.yml");

    private final Set<String> written = new HashSet<>();
    private final Map<String, ByteArrayOutputStream> services = new TreeMap<>();
    private final JarOutputStream out;

    private FlatJar(JarOutputStream out) {
        this.out = out;
    }

    /**
     * Writes the jar.
     *
     * @param arguments the jar to write, then those to read, in the order of the class path
     * @throws IOException where a jar cannot be read or written, or has settings and must stay by itself; the written file is
     *         of no use then
     */
    public static void main(String... arguments) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(Path.of(arguments[0])), manifest)) {
            FlatJar flat = new FlatJar(out);
            for (String jar : Arrays.asList(arguments).subList(1, arguments.length)) {
                flat.add(Path.of(jar));
            }
            flat.addServices();
        }
    }

    private void add(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            Manifest manifest = jar.getManifest();
            boolean versions = manifest != null
                    && Boolean.parseBoolean(manifest.getMainAttributes().getValue(Attributes.Name.MULTI_RELEASE));
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements();) {
                JarEntry entry = entries.nextElement();
                if (!entry.isDirectory() && !isLeftOut(entry.getName()) && (versions || !entry.getName().startsWith(VERSIONS))) {
                    add(jar, entry);
                }
            }
        }
    }

    private static boolean isLeftOut(String name) {
        boolean signature = name.startsWith("META-INF/") && (name.endsWith(".SF") || name.endsWith(".RSA") || name.endsWith(".DSA")
                || name.endsWith(".EC"));
        return signature || LEFT_OUT.stream().anyMatch(name::startsWith);
    }

    private void add(JarFile jar, JarEntry entry) throws IOException {
        String name = entry.getName();
        if (SETTINGS.contains(name)) {
            throw new IOException(jar.getName() + " has " + name);
        }
        try (InputStream in = jar.getInputStream(entry)) {
            if (name.startsWith(SERVICES)) {
                ByteArrayOutputStream service = services.computeIfAbsent(name, first -> new ByteArrayOutputStream());
                in.transferTo(service);
                service.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
            } else if (written.add(name)) {
                JarEntry copy = new JarEntry(name);
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                in.transferTo(out);
                out.closeEntry();
            }
        }
    }

    private void addServices() throws IOException {
        for (Map.Entry<String, ByteArrayOutputStream> service : services.entrySet()) {
            out.putNextEntry(new JarEntry(service.getKey()));
            service.getValue().writeTo(out);
            out.closeEntry();
        }
    }
}
