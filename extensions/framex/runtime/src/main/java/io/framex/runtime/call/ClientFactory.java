package io.framex.runtime.call;

/** Makes typed clients. Generated when the application is built. */
public interface ClientFactory {

    /**
     * A new client.
     *
     * @param interfaceName name of the interface with {@code @PluginClient}
     * @param methods makes its methods
     */
    Object create(String interfaceName, ClientMethods methods);
}
