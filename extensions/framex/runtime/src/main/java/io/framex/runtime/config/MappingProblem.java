package io.framex.runtime.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What SmallRye Config says about a value, in the words of FrameX. */
public final class MappingProblem {

    private static final Pattern CODE = Pattern.compile("(?:[\\w.]+(?:Exception|Error): )?SRCFG\\d+: ");
    private static final Pattern CONVERSION = Pattern.compile("The config property (\\S+) with the config value \"(.*)\" "
            + "threw an Exception whilst being converted (.*)", Pattern.DOTALL);
    private static final Pattern MISSING = Pattern.compile("The config property (\\S+) is required but it could not be found "
            + "in any config source", Pattern.DOTALL);
    private static final Pattern EXPANSION = Pattern.compile("Could not expand value (.*) in property (\\S+)");
    private static final Pattern EXCEPTION = Pattern.compile("^(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:Exception|Error): ");

    private MappingProblem() {
    }

    /**
     * One line without codes and names of classes.
     *
     * @param message what an exception of SmallRye Config says
     */
    public static String describe(String message) {
        String plain = CODE.matcher(String.valueOf(message)).replaceAll("").replaceAll("\\R+", " ");
        Matcher conversion = CONVERSION.matcher(plain);
        if (conversion.matches()) {
            String reason = EXCEPTION.matcher(conversion.group(3)).replaceFirst("");
            return quoted(conversion.group(1)) + " cannot be \"" + conversion.group(2) + "\": " + reason;
        }
        Matcher missing = MISSING.matcher(plain);
        if (missing.matches()) {
            return quoted(missing.group(1)) + " is missing";
        }
        Matcher expansion = EXPANSION.matcher(plain);
        if (expansion.matches()) {
            return quoted(expansion.group(2)) + " refers to \"${" + expansion.group(1) + "}\", which is not set";
        }
        return EXCEPTION.matcher(plain).replaceFirst("");
    }

    private static String quoted(String property) {
        return '"' + (property.startsWith("framex.") ? property.substring("framex.".length()) : property) + '"';
    }
}
