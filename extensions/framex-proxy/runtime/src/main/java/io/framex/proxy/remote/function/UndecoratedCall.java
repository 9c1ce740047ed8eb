package io.framex.proxy.remote.function;

/** Calls a method past all of its interceptors; made by generated code. */
@FunctionalInterface
public interface UndecoratedCall {

    /**
     * @param bean an instance of the class that declares the method
     * @param arguments of the declared types
     * @throws Exception what the method throws
     */
    Object call(Object bean, Object[] arguments) throws Exception;
}
