package io.framex.deployment.plugin;

import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;

import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.jandex.Type;
import org.jboss.jandex.gizmo2.Jandex2Gizmo;

import io.framex.deployment.plugin.ClientMethodModel.Argument;
import io.framex.runtime.call.ClientCall;
import io.framex.runtime.call.ClientFactory;
import io.framex.runtime.call.ClientMethod;
import io.framex.runtime.call.ClientMethods;
import io.quarkus.gizmo2.ClassOutput;
import io.quarkus.gizmo2.Const;
import io.quarkus.gizmo2.Expr;
import io.quarkus.gizmo2.Gizmo;
import io.quarkus.gizmo2.LocalVar;
import io.quarkus.gizmo2.ParamVar;
import io.quarkus.gizmo2.creator.BlockCreator;
import io.quarkus.gizmo2.creator.ClassCreator;
import io.quarkus.gizmo2.desc.ConstructorDesc;
import io.quarkus.gizmo2.desc.FieldDesc;
import io.quarkus.gizmo2.desc.MethodDesc;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Generates the implementations of clients, and the factory that makes them without reflection. */
final class ClientGenerator {

    private final Gizmo gizmo;

    ClientGenerator(ClassOutput output) {
        this.gizmo = Gizmo.create(output).withDebugInfo(false).withParameters(false);
    }

    void generate(List<ClientModel> clients) {
        clients.forEach(this::generate);
        gizmo.class_(GeneratedNames.COMPILED_CLIENTS, factory -> {
            factory.implements_(ClientFactory.class);
            factory.defaultConstructor();
            factory.method("create", create -> {
                create.returning(Object.class);
                ParamVar name = create.parameter("interfaceName", String.class);
                ParamVar methods = create.parameter("methods", ClientMethods.class);
                create.body(body -> {
                    for (ClientModel client : clients) {
                        body.if_(body.exprEquals(Const.of(client.type().name().toString()), name), match -> match.return_(
                                match.new_(ConstructorDesc.of(implementation(client), ClientMethods.class), methods)));
                    }
                    body.return_(Const.ofNull(Object.class));
                });
            });
        });
    }

    private static ClassDesc implementation(ClientModel client) {
        return ClassDesc.of(GeneratedNames.client(client.type().name().toString()));
    }

    private void generate(ClientModel client) {
        gizmo.class_(implementation(client), creator -> {
            creator.implements_(Jandex2Gizmo.classDescOf(client.type()));
            List<FieldDesc> fields = new ArrayList<>();
            for (int i = 0; i < client.methods().size(); i++) {
                fields.add(creator.field("method" + i, field -> {
                    field.private_();
                    field.final_();
                    field.setType(ClientMethod.class);
                }));
            }
            creator.constructor(constructor -> {
                constructor.public_();
                ParamVar methods = constructor.parameter("methods", ClientMethods.class);
                constructor.body(body -> {
                    body.invokeSpecial(ConstructorDesc.of(Object.class), constructor.this_());
                    for (int i = 0; i < fields.size(); i++) {
                        LocalVar call = body.localVar("call" + i, call(body, client.methods().get(i)));
                        body.set(constructor.this_().field(fields.get(i)), body.invokeVirtual(MethodDesc.of(
                                ClientMethods.class, "method", ClientMethod.class, ClientCall.class), methods, call));
                    }
                    body.return_();
                });
            });
            for (int i = 0; i < fields.size(); i++) {
                implement(creator, client.methods().get(i), fields.get(i));
            }
        });
    }

    private static Expr call(BlockCreator body, ClientMethodModel model) {
        LocalVar names = body.localVar("names", List.class, body.new_(ArrayList.class));
        model.arguments().forEach(argument -> body.withList(names).add(Const.of(argument.name())));
        Expr shared = body.newArray(boolean.class, model.arguments(), argument -> Const.of(argument.shared()));
        return body.new_(ClientCall.class, Const.of(model.api()), names, body.localVar("shared", shared),
                model.result() == null ? Const.ofNull(String.class) : Const.of(model.result()));
    }

    private static void implement(ClassCreator creator, ClientMethodModel model, FieldDesc field) {
        MethodInfo info = model.method();
        creator.method(Jandex2Gizmo.methodDescOf(info), method -> {
            method.public_();
            List<ParamVar> parameters = new ArrayList<>();
            for (MethodParameterInfo parameter : info.parameters()) {
                parameters.add(method.parameter(parameter.name(), parameter.position()));
            }
            method.body(body -> {
                LocalVar target = body.localVar("target", method.this_().field(field));
                List<Expr> values = new ArrayList<>();
                for (Argument argument : model.arguments()) {
                    values.add(value(body, info, parameters, argument.position()));
                }
                LocalVar arguments = body.localVar("arguments", body.newArray(Object.class, values));
                LocalVar result = body.localVar("result", body.invokeVirtual(MethodDesc.of(ClientMethod.class,
                        model.style().runtimeMethod(), type(model.style()), Object[].class), target, arguments));
                answer(body, info.returnType(), result);
            });
        });
    }

    private static Expr value(BlockCreator body, MethodInfo info, List<ParamVar> parameters, int position) {
        if (position < 0) {
            return Const.ofNull(Object.class);
        }
        boolean primitive = info.parameterType(position).kind() == Type.Kind.PRIMITIVE;
        return primitive ? body.localVar("boxed" + position, body.box(parameters.get(position))) : parameters.get(position);
    }

    private static void answer(BlockCreator body, Type type, LocalVar result) {
        switch (type.kind()) {
            case VOID -> body.return_();
            case PRIMITIVE -> {
                ClassDesc box = Jandex2Gizmo.classDescOf(ScalarTypes.box(type));
                LocalVar boxed = body.localVar("box", body.cast(result, box));
                body.return_(body.unbox(boxed));
            }
            default -> body.return_(body.cast(result, Jandex2Gizmo.classDescOf(type)));
        }
    }

    private static Class<?> type(ClientMethodModel.Style style) {
        return switch (style) {
            case CALL, CALL_FOR_PRIMITIVE -> Object.class;
            case CALL_ASYNC -> Uni.class;
            case STREAM, EVENTS -> Multi.class;
        };
    }
}
