package io.framex.proxy.remote.function;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.framex.RefusedCallException;
import io.framex.proxy.remote.function.BindingFuzzTest.Guest;
import io.framex.runtime.engine.RemoteFunction;
import io.framex.runtime.engine.ResultShape;

/** Whatever comes as the header or the arguments of a call becomes what the function declares, or is refused. */
class BindingFuzzTest {

    private static final ObjectMapper MAPPER = JsonMapper.builder().findAndAddModules().build();
    private static final FunctionTypes TYPES = new FunctionTypes(
            new ProxyFunction(
                    new RemoteFunction("demo.f",
                            List.of("int", Guest.class.getName(), "java.util.Map<java.lang.String,java.util.List<"
                                    + Guest.class.getName() + ">>"),
                            "java.lang.Void", ResultShape.PLAIN, false),
                    List.of("id", "guest", "guests"), false, false, "", ""),
            MAPPER, BindingFuzzTest.class.getClassLoader());

    record Guest(String name, Optional<LocalDateTime> since, Map<String, Object> more) {
    }

    @FuzzTest(maxDuration = "25s")
    void read(byte[] input) {
        CallHeader.decode(MAPPER, input);
        try {
            Object[] arguments = TYPES.arguments(input);
            if (!(arguments[1] == null || arguments[1] instanceof Guest)) {
                throw new AssertionError("something else than the declared type: " + arguments[1].getClass());
            }
        } catch (RefusedCallException refused) {
            // As it should be.
        }
    }
}
