package io.framex.runtime.http;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import io.framex.runtime.catalog.ParameterLocation;
import io.framex.runtime.http.validation.BooleanText;
import io.framex.runtime.http.validation.IncompleteRequestException;
import io.framex.runtime.http.validation.RequestValues;

/**
 * Reads booleans: Quarkus REST takes every text but {@code true} for {@code false}, Python FrameX refuses what is not spelled
 * like a boolean. Runs after the parameters were bound and replaces what was bound.
 */
public class BooleanHandler implements ServerRestHandler {

    /** How the method declares a boolean. */
    public enum Shape {
        SINGLE,
        OPTIONAL,
        LIST,
        SET
    }

    private List<Integer> indexes = new ArrayList<>();
    private List<String> names = new ArrayList<>();
    private List<ParameterLocation> locations = new ArrayList<>();
    private List<Shape> shapes = new ArrayList<>();

    @Override
    public void handle(ResteasyReactiveRequestContext context) {
        RequestValues values = new RequestValues(context);
        for (int i = 0; i < indexes.size(); i++) {
            List<String> texts = values.of(locations.get(i), names.get(i));
            if (!texts.isEmpty()) {
                context.getParameters()[indexes.get(i)] = value(shapes.get(i), texts);
            }
        }
    }

    private static Object value(Shape shape, List<String> texts) {
        return switch (shape) {
            case SINGLE -> parse(texts.get(texts.size() - 1));
            case OPTIONAL -> Optional.of(parse(texts.get(texts.size() - 1)));
            case LIST -> texts.stream().map(BooleanHandler::parse).toList();
            case SET -> {
                LinkedHashSet<Boolean> set = new LinkedHashSet<>();
                texts.forEach(text -> set.add(parse(text)));
                yield set;
            }
        };
    }

    private static Boolean parse(String text) {
        Boolean meaning = BooleanText.of(text);
        if (meaning == null) {
            throw IncompleteRequestException.instance();
        }
        return meaning;
    }

    /** Position of each boolean among the parameters of the method. */
    public List<Integer> getIndexes() {
        return indexes;
    }

    public void setIndexes(List<Integer> indexes) {
        this.indexes = indexes;
    }

    /** Name of each boolean on the wire. */
    public List<String> getNames() {
        return names;
    }

    public void setNames(List<String> names) {
        this.names = names;
    }

    /** Where a request carries each boolean. */
    public List<ParameterLocation> getLocations() {
        return locations;
    }

    public void setLocations(List<ParameterLocation> locations) {
        this.locations = locations;
    }

    /** How the method declares each boolean. */
    public List<Shape> getShapes() {
        return shapes;
    }

    public void setShapes(List<Shape> shapes) {
        this.shapes = shapes;
    }
}
