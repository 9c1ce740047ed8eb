package io.framex.runtime.access;

import java.util.Optional;

/** Checks keys that are written down as they are. Messages never hold them. */
final class LiteralKey {

    /**
     * SHA-256 of a key; empty, and reported, where no request could carry it.
     *
     * @param setting the setting that holds the key
     * @param where what messages call the key
     */
    static Optional<byte[]> digest(String key, String setting, String where, Findings findings) {
        String fault = fault(key);
        if (fault == null) {
            return Optional.of(ServiceKey.sha256(key));
        }
        findings.problem(setting, "\"" + where + "\" " + fault);
        return Optional.empty();
    }

    private static String fault(String key) {
        if (key.isEmpty()) {
            return "must not be an empty key; a rule for nobody is an empty list";
        }
        if (!key.equals(key.strip()) || key.chars().anyMatch(Character::isISOControl)) {
            return "must be a key without control characters and without white space around it";
        }
        return ServiceKey.hasScheme(key) ? "must be the key alone, without \"Bearer\"" : null;
    }

    private LiteralKey() {
    }
}
