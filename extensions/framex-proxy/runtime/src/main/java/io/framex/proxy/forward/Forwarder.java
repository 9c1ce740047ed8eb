package io.framex.proxy.forward;

import java.util.concurrent.atomic.AtomicInteger;

import io.framex.proxy.resilience.Breaker;
import io.framex.proxy.resilience.BreakerSender;
import io.framex.proxy.resilience.Health;
import io.framex.proxy.resilience.HealthSender;
import io.framex.proxy.resilience.Retries;
import io.framex.proxy.resilience.RetrySender;
import io.framex.proxy.resilience.Sender;
import io.framex.proxy.resilience.UpstreamFault;
import io.framex.proxy.upstream.Upstream;
import io.framex.runtime.http.ErrorCode;
import io.framex.runtime.http.ErrorReport;
import io.framex.runtime.http.RefusedRequest;
import io.framex.runtime.ingress.PluginGate;
import io.vertx.ext.web.RoutingContext;

/** Forwards requests to one upstream. Thread safe; each request stays on its event loop. */
public final class Forwarder {

    private static final ErrorReport NO_HTTP2 = ErrorReport.of(ErrorCode.BAD_REQUEST,
            "WebSockets are not offered over HTTP/2, but over HTTP/1.1");

    private final Forwarding forwarding;
    private final Via via;
    private final Breaker breaker;
    private final Health health;
    private final Retries retries;
    private final Sender<Exchange> sender;
    private final AtomicInteger tunnels = new AtomicInteger();

    Forwarder(Forwarding forwarding, Via via) {
        Upstream upstream = forwarding.upstream();
        this.forwarding = forwarding;
        this.via = via;
        this.breaker = new Breaker(upstream.config().breaker());
        this.health = new Health(upstream.toString(), upstream.config().health().failures());
        this.retries = new Retries(upstream.config().retry());
        this.sender = new HealthSender<>(new BreakerSender<>(
                new RetrySender<>(new ConnectingSender(upstream), retries), breaker), health);
    }

    /** Where it forwards to. */
    public Upstream upstream() {
        return forwarding.upstream();
    }

    /** Refuses requests while the upstream fails. */
    public Breaker breaker() {
        return breaker;
    }

    /** What is tried again. */
    public Retries retries() {
        return retries;
    }

    /** What the upstream says about itself. */
    public Health health() {
        return health;
    }

    /**
     * Forwards a request and answers it. Called on the event loop, before anything reads the body.
     *
     * @param path decoded path
     * @param template template of the route
     * @param tunnels whether WebSockets are let through
     */
    public void forward(RoutingContext context, String path, String template, boolean tunnels) {
        if (via.isIn(context.request().headers())) {
            RefusedRequest.answer(context, UpstreamFault.LOOP.report(), false);
            return;
        }
        if (tunnels && Tunnel.isOutOfReach(context.request())) {
            RefusedRequest.answer(context, NO_HTTP2, false);
            return;
        }
        PluginGate gate = forwarding.gate();
        ErrorReport refusal = gate.tryEnterRequest();
        if (refusal != null) {
            RefusedRequest.answer(context, refusal, false);
        } else if (tunnels && Tunnel.isAskedFor(context.request())) {
            // What is open until somebody closes it must not keep the server from stopping.
            gate.leaveRequest();
            openTunnel(context, path, template);
        } else {
            Exchange exchange = new Exchange(forwarding, context, path, template);
            exchange.start();
            sender.send(exchange).onComplete(exchange::answered);
        }
    }

    private void openTunnel(RoutingContext context, String path, String template) {
        if (tunnels.incrementAndGet() > upstream().config().maxTunnels()) {
            tunnels.decrementAndGet();
            RefusedRequest.answer(context, UpstreamFault.BUSY.report(), false);
            return;
        }
        new Tunnel(forwarding, context, tunnels::decrementAndGet).open(Exchange.target(context.request()), path, template);
    }
}
