package io.framex.runtime.call.argument;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.runtime.call.argument.CompiledParameter.Container;
import io.framex.runtime.catalog.ApiParameter;
import io.framex.runtime.catalog.ParameterLocation;
import io.framex.runtime.http.validation.ScalarCheck;
import io.framex.runtime.http.validation.ScalarConversions;

/** Makes the binders of APIs. */
@Singleton
public class ArgumentBinders {

    private final ObjectMapper mapper;
    private final ScalarCheck scalars;

    @Inject
    ArgumentBinders(ObjectMapper mapper, ScalarConversions conversions) {
        this.mapper = mapper;
        this.scalars = new ScalarCheck(conversions);
    }

    /**
     * The binder of one API.
     *
     * @param api name of the API, for messages
     * @param parameters what the catalogue says about its parameters
     * @param compiled what else is known about them, in the same order
     * @param loader finds the classes of the types
     */
    public ArgumentBinder binder(String api, List<ApiParameter> parameters, List<CompiledParameter> compiled,
            ClassLoader loader) {
        List<ArgumentReader> readers = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            readers.add(reader(parameters.get(i), compiled.get(i), loader));
        }
        return new ArgumentBinder(api, parameters.stream().map(ApiParameter::name).toList(), readers);
    }

    private ArgumentReader reader(ApiParameter parameter, CompiledParameter compiled, ClassLoader loader) {
        if (parameter.location() == ParameterLocation.CONTEXT) {
            return new ContextReader(parameter);
        }
        ArgumentReader reader = single(parameter, compiled, loader);
        return compiled.container() == Container.OPTIONAL ? new OptionalReader(reader) : reader;
    }

    private ArgumentReader single(ApiParameter parameter, CompiledParameter compiled, ClassLoader loader) {
        if (parameter.location() == ParameterLocation.BODY) {
            return new BodyReader(parameter, new StructuredType(mapper, loader, compiled.type()));
        }
        ScalarValue scalar = new ScalarValue(parameter.type(), scalars, loader);
        return parameter.repeated()
                ? new RepeatedReader(parameter, scalar, compiled.container() == Container.SET, compiled.defaultValue())
                : new ScalarReader(parameter, scalar, compiled.defaultValue());
    }
}
