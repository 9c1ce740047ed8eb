package io.framex.deployment.plugin;

import java.lang.annotation.RetentionPolicy;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.ParameterizedType;
import org.jboss.jandex.Type;
import org.jboss.jandex.gizmo2.Jandex2Gizmo;

import io.framex.runtime.catalog.HttpApi;
import io.framex.runtime.catalog.ResponseKind;
import io.framex.runtime.http.Envelope;
import io.framex.runtime.http.Results;
import io.framex.runtime.http.validation.IncompleteRequestException;
import io.framex.runtime.stream.EventStream;
import io.quarkus.gizmo2.Const;
import io.quarkus.gizmo2.Expr;
import io.quarkus.gizmo2.LocalVar;
import io.quarkus.gizmo2.ParamVar;
import io.quarkus.gizmo2.creator.BlockCreator;
import io.quarkus.gizmo2.creator.ClassCreator;
import io.quarkus.gizmo2.creator.InstanceMethodCreator;
import io.quarkus.gizmo2.desc.FieldDesc;
import io.quarkus.gizmo2.desc.MethodDesc;

/** Generates one resource method: bind, test that nothing required is missing, call, wrap. */
final class ResourceMethodGenerator {

    private static final ClassDesc VOID_CLASS = ClassDesc.of("java.lang.Void");

    private final IndexView index;
    private final ApiMethodModel model;
    private final HttpApi api;
    private final FieldDesc bean;

    ResourceMethodGenerator(IndexView index, ApiMethodModel model, HttpApi api, FieldDesc bean) {
        this.index = index;
        this.model = model;
        this.api = api;
        this.bean = bean;
    }

    void generate(ClassCreator resource) {
        resource.method(GeneratedNames.resourceMethod(api.operationId()), method -> {
            method.public_();
            method.returning(Jandex2Gizmo.genericTypeOf(PlainTypes.of(returnType()), index));
            new ResourceMethodAnnotations(index, model, api).addTo(method);
            List<ParamVar> parameters = parameters(method);
            method.body(body -> {
                testRequired(body, parameters);
                LocalVar target = body.localVar("target", method.this_().field(bean));
                List<Expr> arguments = arguments(body, parameters);
                MethodDesc call = Jandex2Gizmo.methodDescOf(model.method());
                if (model.result().shape() == ResultModel.Shape.VOID) {
                    body.invokeVirtual(call, target, arguments);
                    body.return_(wrap(body, Const.ofNull(Object.class)));
                } else {
                    LocalVar result = body.localVar("result", body.invokeVirtual(call, target, arguments));
                    body.return_(wrap(body, boxed(body, result)));
                }
            });
        });
    }

    private List<ParamVar> parameters(InstanceMethodCreator method) {
        List<ParamVar> variables = new ArrayList<>();
        for (ApiParameterModel parameter : model.parameters()) {
            variables.add(method.parameter(parameter.info().name(), creator -> {
                creator.setType(Jandex2Gizmo.genericTypeOf(
                        PlainTypes.of(ResourceParameterTypes.declared(parameter)), index));
                for (AnnotationInstance annotation : ParameterAnnotations.copied(parameter.info())) {
                    Jandex2Gizmo.addAnnotation(creator, annotation, index);
                }
                ParameterAnnotations.binding(parameter).ifPresent(name -> creator.addAnnotation(
                        Jandex2Gizmo.classDescOf(name), RetentionPolicy.RUNTIME,
                        annotation -> annotation.add("value", parameter.api().name())));
            }));
        }
        return variables;
    }

    /** One test for all: which ones are missing is worked out only when a request is refused. */
    private void testRequired(BlockCreator body, List<ParamVar> parameters) {
        for (int i = 0; i < parameters.size(); i++) {
            if (model.parameters().get(i).api().required()) {
                body.ifNull(parameters.get(i), missing -> missing.throw_(missing.invokeStatic(
                        MethodDesc.of(IncompleteRequestException.class, "instance", IncompleteRequestException.class))));
            }
        }
    }

    private List<Expr> arguments(BlockCreator body, List<ParamVar> parameters) {
        List<Expr> arguments = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            ApiParameterModel parameter = model.parameters().get(i);
            Expr value = ResourceParameterTypes.converted(body, parameter, parameters.get(i));
            boolean primitive = parameter.info().type().kind() == Type.Kind.PRIMITIVE;
            arguments.add(body.localVar("argument" + i, primitive ? body.unbox(value) : value));
        }
        return arguments;
    }

    private Expr boxed(BlockCreator body, LocalVar result) {
        boolean primitive = model.method().returnType().kind() == Type.Kind.PRIMITIVE;
        return primitive ? body.localVar("boxed", body.box(result)) : result;
    }

    private Expr wrap(BlockCreator body, Expr value) {
        ResultModel result = model.result();
        if (result.kind() == ResponseKind.STREAM) {
            return body.invokeStatic(MethodDesc.of(EventStream.class, "of", EventStream.class,
                    io.smallrye.mutiny.Multi.class), value);
        }
        if (result.kind() == ResponseKind.RAW) {
            return result.shape() == ResultModel.Shape.VOID ? Const.ofNull(VOID_CLASS) : value;
        }
        return switch (result.shape()) {
            case VOID, PLAIN -> result.restResponse()
                    ? body.invokeStatic(MethodDesc.of(Results.class, "envelopeOfResponse",
                            org.jboss.resteasy.reactive.RestResponse.class,
                            org.jboss.resteasy.reactive.RestResponse.class), value)
                    : body.invokeStatic(MethodDesc.of(Envelope.class, "success", Envelope.class, Object.class), value);
            // EnvelopeHandler does it when the result is there; the declared type says what then is sent.
            case UNI, COMPLETION_STAGE -> value;
            case MULTI -> throw new IllegalStateException("a stream is never put into an envelope");
        };
    }

    private Type returnType() {
        ResultModel result = model.result();
        Type type = switch (result.kind()) {
            case STREAM -> parameterized(EventStream.class, result.value());
            case RAW -> result.value();
            case ENVELOPE -> parameterized(Envelope.class, result.value());
        };
        if (result.restResponse()) {
            type = ParameterizedType.create(PluginDotNames.REST_RESPONSE, type);
        }
        return switch (result.shape()) {
            case UNI -> ParameterizedType.create(PluginDotNames.UNI, type);
            case COMPLETION_STAGE -> ParameterizedType.create(PluginDotNames.COMPLETION_STAGE, type);
            case VOID, PLAIN, MULTI -> type;
        };
    }

    private static Type parameterized(Class<?> type, Type argument) {
        return ParameterizedType.create(DotName.createSimple(type), argument);
    }
}
