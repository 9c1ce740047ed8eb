package io.framex.runtime.ingress;

import jakarta.ws.rs.container.CompletionCallback;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import io.framex.runtime.deadline.RequestDeadline;
import io.framex.runtime.http.ErrorReport;
import io.framex.runtime.http.RefusedRequest;
import io.framex.runtime.metrics.RequestMeter;
import io.framex.runtime.metrics.RouteTimers;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets a request through to its plugin, or refuses it before anything of its body is read. What was let through counts until
 * Quarkus REST is done with it: the response was sent or failed, a stream has ended, or the client has left and the plugin
 * does not work on it any more.
 */
public class AdmissionHandler implements ServerRestHandler {

    private String plugin;
    private String template;
    private boolean stream;
    private boolean body;

    private volatile PluginGate gate;
    private RouteTimers timers;
    private CompletionCallback leave;
    private long timeoutMillis;

    @Override
    public void handle(ResteasyReactiveRequestContext context) {
        PluginGate entered = gate();
        RequestMeter.route(context.unwrap(RoutingContext.class).request(), timers);
        if (entered.endsConnections()) {
            endConnection(context);
        }
        ErrorReport refusal = entered.tryEnterRequest();
        if (refusal != null) {
            context.suspend();
            RefusedRequest.answer(context.unwrap(RoutingContext.class), refusal, stream);
            context.close();
            return;
        }
        context.registerCompletionCallback(leave);
        if (body) {
            closeWhenAbandoned(context);
        }
        if (timeoutMillis > 0) {
            RequestDeadline.start(context, timeoutMillis, stream, body);
        }
    }

    /** Over HTTP/2 connections are closed together, when the server is. */
    private static void endConnection(ResteasyReactiveRequestContext context) {
        RoutingContext routing = context.unwrap(RoutingContext.class);
        HttpServerRequest request = routing.request();
        if (request.version() != HttpVersion.HTTP_2) {
            routing.response().putHeader("Connection", "close");
            routing.addEndHandler(answered -> request.connection().close());
        }
    }

    /** Quarkus REST would wait for ever for the rest of a body whose sender is gone. */
    private static void closeWhenAbandoned(ResteasyReactiveRequestContext context) {
        HttpServerRequest request = context.unwrap(RoutingContext.class).request();
        request.exceptionHandler(failure -> {
            if (!request.isEnded()) {
                context.close();
            }
        });
    }

    /** Found late: handlers are created when the application is built. */
    private PluginGate gate() {
        PluginGate known = gate;
        return known != null ? known : findGate();
    }

    private synchronized PluginGate findGate() {
        PluginGate found = Ingress.current().gate(plugin).orElseThrow();
        timeoutMillis = Ingress.current().requestTimeoutMillis();
        leave = failure -> found.leaveRequest();
        timers = RouteTimers.of(template);
        gate = found;
        return found;
    }

    /** Name of the plugin. */
    public String getPlugin() {
        return plugin;
    }

    public void setPlugin(String plugin) {
        this.plugin = plugin;
    }

    /** Path of the route, with its parameters' names in braces. */
    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }

    /** Whether the route sends server-sent events. */
    public boolean isStream() {
        return stream;
    }

    public void setStream(boolean stream) {
        this.stream = stream;
    }

    /** Whether the route reads a body. */
    public boolean isBody() {
        return body;
    }

    public void setBody(boolean body) {
        this.body = body;
    }
}
