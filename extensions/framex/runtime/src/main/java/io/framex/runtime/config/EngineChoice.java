package io.framex.runtime.config;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which engine {@code server.engine} and the older {@code server.use_ray} mean together: the stronger source decides. */
final class EngineChoice {

    private static final String RAY = "ray";
    private static final String LOCAL = "local";

    private EngineChoice() {
    }

    /**
     * @param engine what {@code server.engine} says
     * @param useRay what {@code server.use_ray} says
     */
    static Optional<Stated> decide(Optional<Stated> engine, Optional<Stated> useRay) {
        if (useRay.isEmpty()) {
            return engine;
        }
        Stated ray = useRay.get();
        boolean wanted = Boolean.parseBoolean(ray.text().trim());
        if (wanted && engine.map(stated -> stated.ordinal() <= ray.ordinal()).orElse(true)) {
            return Optional.of(new Stated(RAY, ray.ordinal(), ray.origin()));
        }
        boolean withdrawn = !wanted && engine.map(stated -> stated.ordinal() < ray.ordinal()
                && stated.text().trim().toLowerCase(Locale.ROOT).equals(RAY)).orElse(false);
        return withdrawn ? Optional.of(new Stated(LOCAL, ray.ordinal(), ray.origin())) : engine;
    }

    /** What a source of that strength says. */
    record Stated(String text, int ordinal, SettingOrigin origin) {

        /** What to say where it is the name of an engine, but of none that is compiled in. */
        Optional<SettingProblem> missingFrom(Set<String> compiled) {
            String name = text.trim().toLowerCase(Locale.ROOT);
            boolean exists = Stream.of(Engine.values()).anyMatch(engine -> engine.name().equalsIgnoreCase(name));
            return exists && !compiled.contains(name)
                    ? Optional.of(new SettingProblem(origin, "the engine \"" + name + "\" is not compiled in; there is "
                            + String.join(", ", new TreeSet<>(compiled)) + ". Add the extension framex-" + name
                            + " to the build"))
                    : Optional.empty();
        }
    }
}
