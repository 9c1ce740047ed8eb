package io.framex.proxy.remote.function;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

import io.framex.RefusedCallException;
import io.framex.runtime.engine.RemoteFunction;
import io.framex.runtime.engine.ResultShape;

/**
 * Whatever comes as the header, the arguments or the result of a call becomes what the function declares, or is refused. Inputs
 * have at most 64 KB; reading one must not allocate 50 MB.
 */
class BindingFuzzTest {

    private static final long LARGEST = 50_000_000;
    private static final ObjectMapper MAPPER = JsonMapper.builder().findAndAddModules().build();
    private static final String PACKAGE = "java.util.";
    private static final String GUEST = Guest.class.getName();

    /** Each kind of payload, by its canonical name. */
    private static final Map<String, Class<?>> KINDS = kinds();

    private static final FunctionTypes ALL = function(List.copyOf(KINDS.keySet()), "java.lang.Void");
    private static final List<FunctionTypes> EACH = KINDS.keySet().stream().map(type -> function(List.of(type), type)).toList();
    private static final List<Class<?>> DECLARED = List.copyOf(KINDS.values());

    enum Colour {
        RED, GREEN
    }

    record Guest(String name, Optional<LocalDateTime> since, Map<String, Object> more) {
    }

    record Party(Guest host, List<Party> next, Set<Colour> colours, byte[] picture, int[] numbers, char letter, float share,
            JsonNode free) {
    }

    private static Map<String, Class<?>> kinds() {
        Map<String, Class<?>> kinds = new LinkedHashMap<>();
        for (Class<?> kind : List.of(boolean.class, int.class, Long.class, double.class, String.class, BigDecimal.class,
                BigInteger.class, UUID.class, URI.class, Duration.class, Instant.class, LocalDate.class, OffsetDateTime.class,
                Colour.class, Guest.class, Party.class, JsonNode.class, Object.class)) {
            kinds.put(kind.getName(), kind);
        }
        kinds.put(PACKAGE + "List<" + GUEST + ">", List.class);
        kinds.put(PACKAGE + "Set<java.lang.Integer>", Set.class);
        kinds.put(PACKAGE + "Map<java.lang.String," + PACKAGE + "List<" + Party.class.getName() + ">>", Map.class);
        kinds.put(PACKAGE + "Optional<" + GUEST + ">", Optional.class);
        return kinds;
    }

    private static FunctionTypes function(List<String> parameters, String result) {
        return new FunctionTypes(
                new ProxyFunction(new RemoteFunction("demo.f", parameters, result, ResultShape.PLAIN, false),
                        parameters.stream().map(type -> "p" + type).toList(), false, false, "", ""),
                MAPPER, BindingFuzzTest.class.getClassLoader());
    }

    @FuzzTest(maxDuration = "25s")
    void read(byte[] input) throws Exception {
        if (input.length > 65_536) {
            return;
        }
        CallHeader.decode(MAPPER, input);
        arguments(ALL, input, DECLARED);
        JsonNode tree = tree(input);
        if (tree != null) {
            eachKind(tree);
        }
    }

    /** As the only argument of a function, and as its result. */
    private static void eachKind(JsonNode tree) throws Exception {
        ArrayNode one = MAPPER.createArrayNode().add(tree.isArray() && tree.size() == 1 ? tree.get(0) : tree);
        for (int kind = 0; kind < EACH.size(); kind++) {
            arguments(EACH.get(kind), MAPPER.writeValueAsBytes(one), DECLARED.subList(kind, kind + 1));
            long before = allocated();
            try {
                check(EACH.get(kind).result(one.get(0)), DECLARED.get(kind));
            } catch (IOException refused) {
                // As it should be.
            }
            checkAllocated(before);
        }
    }

    private static void arguments(FunctionTypes types, byte[] json, List<Class<?>> declared) {
        long before = allocated();
        try {
            Object[] arguments = types.arguments(json);
            for (int i = 0; i < arguments.length; i++) {
                check(arguments[i], declared.get(i));
            }
        } catch (RefusedCallException refused) {
            // As it should be.
        }
        checkAllocated(before);
    }

    private static void checkAllocated(long before) {
        long since = allocated() - before;
        if (since > LARGEST) {
            throw new AssertionError(since + " bytes were made of one input");
        }
    }

    private static void check(Object value, Class<?> declared) {
        if (value == null || declared.isPrimitive()) {
            return;
        }
        if (!declared.isInstance(value)) {
            throw new AssertionError("not the declared " + declared + " but " + value.getClass());
        }
        if (declared == Object.class && !(value instanceof String || value instanceof Number || value instanceof Boolean
                || value instanceof List || value instanceof Map)) {
            throw new AssertionError("the sender chose " + value.getClass());
        }
    }

    private static JsonNode tree(byte[] input) {
        try {
            JsonNode tree = MAPPER.readTree(input);
            return tree.isMissingNode() ? null : tree;
        } catch (IOException malformed) {
            return null;
        }
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
