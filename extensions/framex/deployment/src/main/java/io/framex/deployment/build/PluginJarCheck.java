package io.framex.deployment.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what is wrong with plugin jars before anything is built of them. */
final class PluginJarCheck {

    private final Map<String, PluginJar> owners = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * @param libraries what the application has already
     */
    PluginJarCheck(List<Path> libraries) {
        for (Path library : libraries) {
            PluginJar jar = PluginJar.read(library);
            jar.classes().keySet().forEach(name -> owners.putIfAbsent(name, jar));
        }
    }

    /**
     * @throws BuildFailure with every problem of every jar
     */
    void check(List<Path> files) {
        List<PluginJar> jars = new ArrayList<>();
        for (Path file : files) {
            try {
                PluginJar jar = PluginJar.read(file);
                addClasses(jar);
                jars.add(jar);
            } catch (BuildFailure broken) {
                problems.addAll(broken.lines());
            }
        }
        if (problems.isEmpty()) {
            jars.forEach(this::checkClasses);
        }
        if (!problems.isEmpty()) {
            throw new BuildFailure(problems);
        }
    }

    /** The same class twice is harmless, two versions of it are not: which one is used would be a matter of luck. */
    private void addClasses(PluginJar jar) {
        Map<PluginJar, List<String>> clashes = new LinkedHashMap<>();
        jar.classes().forEach((name, checksum) -> {
            PluginJar other = owners.putIfAbsent(name, jar);
            if (other != null && !other.classes().get(name).equals(checksum)) {
                clashes.computeIfAbsent(other, owner -> new ArrayList<>()).add(name.replace('/', '.'));
            }
        });
        clashes.forEach((other, names) -> problems.add("%s and %s hold different versions of %s%s; remove one of the jars"
                .formatted(other.name(), jar.name(), names.get(0),
                        names.size() == 1 ? "" : " and " + (names.size() - 1) + " more classes")));
    }

    private void checkClasses(PluginJar jar) {
        int[] newest = new int[1];
        Set<String> packages = new HashSet<>();
        Map<String, String> missing = new LinkedHashMap<>();
        try {
            jar.forEachClass((name, type) -> {
                newest[0] = Math.max(newest[0], type.javaVersion());
                if (type.isPluginOrPart()) {
                    packages.add(packageOf(name));
                }
                if (type.javaVersion() <= Runtime.version().feature()) {
                    type.references().stream().filter(reference -> !exists(reference))
                            .forEach(reference -> missing.putIfAbsent(reference, name));
                }
            });
        } catch (BuildFailure damaged) {
            problems.addAll(damaged.lines());
            return;
        }
        if (newest[0] > Runtime.version().feature()) {
            problems.add("%1$s is compiled for Java %2$d, and this is Java %3$d; compile it for %3$d, or use a newer JDK"
                    .formatted(jar.name(), newest[0], Runtime.version().feature()));
            return;
        }
        // Libraries, which may be packed into the same jar, name classes that they can do without; plugins do not.
        missing.entrySet().stream().filter(entry -> isBelow(packageOf(entry.getValue()), packages))
                .forEach(entry -> problems.add("%s lacks the class %s, which %s uses; add the jar that has it".formatted(
                        jar.name(), entry.getKey().replace('/', '.'), entry.getValue().replace('/', '.'))));
    }

    private static boolean isBelow(String name, Set<String> packages) {
        return packages.stream().anyMatch(each -> name.equals(each) || !each.isEmpty() && name.startsWith(each + "/"));
    }

    /** Empty for the unnamed package. */
    private static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('/')));
    }

    private boolean exists(String name) {
        return owners.containsKey(name) || ClassLoader.getPlatformClassLoader().getResource(name + ".class") != null;
    }
}
