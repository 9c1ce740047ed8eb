package io.framex.deployment.plugin;

import io.quarkus.arc.processor.InvokerInfo;

/**
 * How the method of an API is called.
 *
 * @param method the method
 * @param invoker the invoker that ArC generates for it
 * @param bean identifier of the bean that it is called on
 */
record ApiInvokerModel(ApiMethodModel method, InvokerInfo invoker, String bean) {
}
