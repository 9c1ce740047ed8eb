package io.framex.runtime.call;

/**
 * Adds one policy to the path of calls. Every CDI bean of this type takes part. Asked once per API, when the application
 * starts or the API is first called.
 */
public interface ApiDecorator {

    /** Where on the path. Decorators of one stage are ordered by class name. */
    CallStage stage();

    /**
     * Puts the policy around an invoker.
     *
     * @param target the API that is called
     * @param next makes the call
     * @return what is invoked in place of {@code next}; {@code next} itself where the policy has nothing to do with the API
     */
    ApiInvoker decorate(ApiTarget target, ApiInvoker next);
}
