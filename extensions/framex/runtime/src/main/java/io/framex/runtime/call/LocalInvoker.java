package io.framex.runtime.call;

import java.util.concurrent.CompletionStage;

import jakarta.enterprise.invoke.Invoker;

import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Calls a plugin's method. The bean is looked up once: like a served request, a call goes to the plugin's one instance. */
final class LocalInvoker implements ApiInvoker {

    private final Invoker<Object, Object> invoker;
    private final String beanId;
    private volatile Object bean;

    LocalInvoker(CompiledApi api) {
        this.invoker = api.invoker();
        this.beanId = api.bean();
    }

    @Override
    public ApiResult invoke(ApiCall call) throws Exception {
        Object result = invoker.invoke(bean(), call.arguments());
        if (result instanceof Uni<?> later) {
            return ArrivingItem.of(later.map(LocalInvoker::entity));
        }
        if (result instanceof Multi<?> items) {
            return new ApiResult.Stream(items);
        }
        if (result instanceof CompletionStage<?> stage) {
            return ArrivingItem.of(Uni.createFrom().completionStage(stage).map(LocalInvoker::entity));
        }
        return new ApiResult.Value(entity(result));
    }

    private static Object entity(Object result) {
        if (!(result instanceof RestResponse<?> response)) {
            return result;
        }
        if (response.getStatus() >= 400) {
            throw UnsuccessfulResponse.failure(response);
        }
        return response.getEntity();
    }

    private Object bean() {
        Object known = bean;
        if (known == null) {
            ArcContainer container = Arc.container();
            known = container.instance(container.bean(beanId)).get();
            bean = known;
        }
        return known;
    }
}
