package io.framex.runtime.call;

import java.util.Comparator;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.arc.All;

/** Puts the decorators around an invoker, in the order of their stages. */
@Singleton
class InvokerChain {

    private final List<ApiDecorator> innermostFirst;

    @Inject
    InvokerChain(@All List<ApiDecorator> decorators) {
        this.innermostFirst = decorators.stream().sorted(Comparator.comparing(ApiDecorator::stage)
                .thenComparing(decorator -> decorator.getClass().getName()).reversed()).toList();
    }

    ApiInvoker around(ApiTarget target, ApiInvoker innermost) {
        ApiInvoker invoker = innermost;
        for (ApiDecorator decorator : innermostFirst) {
            invoker = decorator.decorate(target, invoker);
        }
        return invoker;
    }
}
