package io.framex.proxy.forward;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

import io.framex.proxy.config.ProxyConfig;
import io.framex.proxy.upstream.Upstream;
import io.framex.runtime.ingress.PluginGate;
import io.framex.runtime.tracing.Tracing;

/** Creates what forwards, one for each upstream. */
public final class Forwarders {

    /**
     * @param upstreams where requests go
     * @param config settings of the plugin
     * @param trusted whose word about clients is taken
     * @param tracing knows whether requests belong to traces
     * @param gate which requests come through
     */
    public static List<Forwarder> of(List<Upstream> upstreams, ProxyConfig config, TrustedProxies trusted, Tracing tracing,
            PluginGate gate) {
        Via via = new Via(config.viaName().orElseGet(Forwarders::randomName));
        Credentials credentials = new Credentials(config.forwardCredentials(), config.sessionCookie());
        ForwardedHeaders forwarded = new ForwardedHeaders(trusted);
        return upstreams.stream().map(upstream -> new Forwarder(new Forwarding(upstream,
                new RequestHeaders(upstream, credentials, forwarded, via, tracing), new ResponseHeaders(upstream, credentials, via),
                gate), via)).toList();
    }

    private static String randomName() {
        byte[] bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        return "framex-" + HexFormat.of().formatHex(bytes);
    }

    private Forwarders() {
    }
}
