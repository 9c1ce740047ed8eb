package io.framex.runtime.http;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import io.framex.runtime.http.validation.IncompleteRequestException;

/**
 * Gives empty query parameters their meaning back: Quarkus REST takes {@code ?message=} for a parameter that is not there,
 * Python FrameX for an empty text, and for no number.
 */
public class EmptyValueHandler implements ServerRestHandler {

    /** What an empty value means for a parameter. */
    public enum Meaning {
        /** Nothing is done: not a query parameter. */
        UNCHANGED,
        /** The empty text. */
        TEXT,
        /** The empty text inside an {@code Optional}. */
        OPTIONAL_TEXT,
        /** An element of a list of texts. */
        TEXT_LIST,
        /** An element of a set of texts. */
        TEXT_SET,
        /** Not a value of the type. */
        INVALID
    }

    private List<String> names = new ArrayList<>();
    private List<Meaning> meanings = new ArrayList<>();

    @Override
    public void handle(ResteasyReactiveRequestContext context) {
        String query = context.serverRequest().query();
        if (query == null || !hasEmptyValue(query)) {
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            if (meanings.get(i) != Meaning.UNCHANGED) {
                List<String> values = context.serverRequest().getAllQueryParams(names.get(i));
                if (values.contains("")) {
                    context.getParameters()[i] = value(meanings.get(i), values);
                }
            }
        }
    }

    private static Object value(Meaning meaning, List<String> values) {
        return switch (meaning) {
            case TEXT -> values.get(values.size() - 1);
            case OPTIONAL_TEXT -> Optional.of(values.get(values.size() - 1));
            case TEXT_LIST -> new ArrayList<>(values);
            case TEXT_SET -> new LinkedHashSet<>(values);
            case INVALID, UNCHANGED -> throw IncompleteRequestException.instance();
        };
    }

    /** Whether some parameter has no {@code =} or nothing behind it. */
    static boolean hasEmptyValue(String query) {
        int begin = 0;
        while (begin < query.length()) {
            int next = query.indexOf('&', begin);
            int end = next < 0 ? query.length() : next;
            if (end > begin) {
                int value = query.indexOf('=', begin) + 1;
                if (value == 0 || value >= end) {
                    return true;
                }
            }
            begin = end + 1;
        }
        return false;
    }

    /** Names of all parameters of the method, in order. */
    public List<String> getNames() {
        return names;
    }

    public void setNames(List<String> names) {
        this.names = names;
    }

    /** What an empty value means for each of them. */
    public List<Meaning> getMeanings() {
        return meanings;
    }

    public void setMeanings(List<Meaning> meanings) {
        this.meanings = meanings;
    }
}
