package io.framex.runtime.call;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.inject.spi.InjectionPoint;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.PluginApis;
import io.quarkus.arc.SyntheticCreationalContext;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;

/** Hands what was generated for calls to the beans that make them. */
@Recorder
public class CallRecorder {

    public Supplier<CompiledApis> compiledApis(RuntimeValue<Supplier<Map<String, CompiledApi>>> apis) {
        return new Supplier<CompiledApis>() {
            @Override
            public CompiledApis get() {
                return new CompiledApis(apis.getValue().get());
            }
        };
    }

    /**
     * @param owners the plugin that a class belongs to, by class name
     */
    public Function<SyntheticCreationalContext<PluginApis>, PluginApis> pluginApis(Map<String, String> owners) {
        return new Function<SyntheticCreationalContext<PluginApis>, PluginApis>() {
            @Override
            public PluginApis apply(SyntheticCreationalContext<PluginApis> context) {
                return new NamedCalls(caller(context, owners), context.getInjectedReference(ObjectMapper.class));
            }
        };
    }

    /**
     * @param owners the plugin that a class belongs to, by class name
     */
    public Function<SyntheticCreationalContext<Object>, Object> client(String interfaceName,
            RuntimeValue<ClientFactory> factory, Map<String, String> owners) {
        return new Function<SyntheticCreationalContext<Object>, Object>() {
            @Override
            public Object apply(SyntheticCreationalContext<Object> context) {
                ClientFactory clients = factory.getValue();
                return clients.create(interfaceName, new ClientMethods(caller(context, owners),
                        context.getInjectedReference(ObjectMapper.class), clients.getClass().getClassLoader()));
            }
        };
    }

    private static Caller caller(SyntheticCreationalContext<?> context, Map<String, String> owners) {
        return context.getInjectedReference(Callers.class).of(context.getInjectedReference(InjectionPoint.class), owners);
    }
}
