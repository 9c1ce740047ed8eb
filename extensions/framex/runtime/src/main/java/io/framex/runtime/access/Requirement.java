package io.framex.runtime.access;

import java.util.List;

/** What a request needs to be let in. */
sealed interface Requirement permits Requirement.OneOf, Requirement.AllOf {

    /**
     * Whether the key is let in; the time that takes does not tell how close it was.
     *
     * @param digest SHA-256 of the key
     * @param nowMillis the time, in milliseconds since 1970
     */
    boolean admits(byte[] digest, long nowMillis);

    /**
     * One of the keys of a rule.
     *
     * @param pattern the paths that the rule is about
     * @param keys the keys; nobody is let in where there are none
     */
    record OneOf(PathPattern pattern, List<AcceptedKey> keys) implements Requirement {

        public OneOf {
            keys = List.copyOf(keys);
        }

        @Override
        public boolean admits(byte[] digest, long nowMillis) {
            boolean admitted = false;
            for (int i = 0; i < keys.size(); i++) {
                admitted |= keys.get(i).matches(digest, nowMillis);
            }
            return admitted;
        }
    }

    /** A key that several rules let in. */
    record AllOf(List<OneOf> rules) implements Requirement {

        public AllOf {
            rules = List.copyOf(rules);
        }

        @Override
        public boolean admits(byte[] digest, long nowMillis) {
            boolean admitted = true;
            for (int i = 0; i < rules.size(); i++) {
                admitted &= rules.get(i).admits(digest, nowMillis);
            }
            return admitted;
        }
    }
}
