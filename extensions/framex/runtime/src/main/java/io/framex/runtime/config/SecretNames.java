package io.framex.runtime.config;

import java.util.regex.Pattern;

/** Recognises settings that have to be masked by their names, where nothing else is known about them. */
final class SecretNames {

    private static final Pattern SECRET = Pattern.compile("(?i).*(?:password|passwd|passphrase|secret|token|credentials?"
            + "|api[-_]?keys?|private[-_]?keys?|access[-_]?keys?|auth[-_]?keys?|encryption[-_]?keys?|dsn)");

    private SecretNames() {
    }

    static boolean isSecret(String name) {
        return SECRET.matcher(name).matches();
    }
}
