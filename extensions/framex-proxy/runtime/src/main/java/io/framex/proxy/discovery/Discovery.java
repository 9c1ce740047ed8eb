package io.framex.proxy.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import io.framex.proxy.config.ProxyConfig;
import io.framex.proxy.forward.Forwarder;
import io.framex.proxy.route.ProxyRoutes;
import io.smallrye.health.api.HealthRegistry;
import io.vertx.core.Vertx;

/**
 * Keeps what is known about all upstreams up to date. No upstream makes this instance unready: what it says about them stands
 * in the details of readiness only.
 */
@Singleton
public class Discovery {

    @Inject
    Vertx vertx;

    @Inject
    Event<DocumentChanged> changes;

    @Inject
    @Readiness
    HealthRegistry readiness;

    private final List<DocumentWatch> watches = new ArrayList<>();
    private final List<HealthProbe> probes = new ArrayList<>();

    /** Begins; does not wait for any upstream. */
    public void start(List<Forwarder> forwarders, ProxyRoutes routes, ProxyConfig config) {
        for (Forwarder forwarder : forwarders) {
            DocumentWatch watch = new DocumentWatch(vertx, forwarder, config, document -> {
                routes.publish(forwarder, document.plans());
                changes.fire(new DocumentChanged(forwarder.upstream(), document.tree()));
            });
            HealthProbe probe = new HealthProbe(vertx, forwarder);
            watches.add(watch);
            probes.add(probe);
            report(forwarder, watch);
            watch.start();
            probe.start();
        }
    }

    private void report(Forwarder forwarder, DocumentWatch watch) {
        String name = "proxy " + forwarder.upstream();
        HealthCheck check = () -> {
            DocumentState state = watch.state();
            HealthCheckResponseBuilder response = HealthCheckResponse.named(name).up()
                    .withData("document", state.phase().name().toLowerCase(Locale.ROOT))
                    .withData("operations", state.operations())
                    .withData("breaker", forwarder.breaker().state().name().toLowerCase(Locale.ROOT))
                    .withData("well", forwarder.health().isWell());
            if (state.problem() != null) {
                response.withData("problem", state.problem());
            }
            return response.build();
        };
        readiness.register(name, check);
        new UpstreamMeters(forwarder, watch::state).register();
    }

    /** Ends. */
    public void stop() {
        watches.forEach(DocumentWatch::stop);
        probes.forEach(HealthProbe::stop);
    }
}
