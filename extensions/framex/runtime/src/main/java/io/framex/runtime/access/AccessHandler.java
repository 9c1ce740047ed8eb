package io.framex.runtime.access;

import io.framex.runtime.catalog.ResponseKind;
import io.framex.runtime.http.ErrorCode;
import io.framex.runtime.http.ErrorReport;
import io.framex.runtime.http.HttpSettings;
import io.framex.runtime.http.RefusedRequest;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Refuses ambiguous paths, and requests without the key that their path needs, before anything else looks at them. */
public final class AccessHandler implements Handler<RoutingContext> {

    private static final String AUTHENTICATED = "io.framex.authenticated";

    static final ErrorReport AMBIGUOUS_TARGET = ErrorReport.of(ErrorCode.BAD_REQUEST,
            "The request target is malformed or ambiguous");
    // One answer for no key and for a wrong one.
    private static final ErrorReport NO_KEY = ErrorReport.of(ErrorCode.NO_KEY, "A valid service key is required")
            .withHeader("WWW-Authenticate", "Bearer realm=\"framex\"");

    private final AccessRules rules;
    private final Handler<RoutingContext> next;

    /**
     * @param next what gets the requests that are let through
     */
    AccessHandler(AccessRules rules, Handler<RoutingContext> next) {
        this.rules = rules;
        this.next = next;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = RequestTarget.isUri(request.uri()) ? RequestPath.decode(request.path()) : null;
        if (path == null) {
            RefusedRequest.answer(context, AMBIGUOUS_TARGET, false);
            return;
        }
        Requirement required = rules.required(request.method().name(), path, context.normalizedPath());
        if (required == null) {
            next.handle(context);
        } else if (isMet(required, request)) {
            context.put(AUTHENTICATED, Boolean.TRUE);
            next.handle(context);
        } else {
            RefusedRequest.answer(context, NO_KEY, isStream(context));
        }
    }

    /** Whether a rule asked for a key, and the request came with one that it accepts. */
    public static boolean isAuthenticated(RoutingContext context) {
        return Boolean.TRUE.equals(context.get(AUTHENTICATED));
    }

    private static boolean isMet(Requirement required, HttpServerRequest request) {
        byte[] digest = ServiceKey.digest(request);
        return digest != null && required.admits(digest, System.currentTimeMillis());
    }

    private static boolean isStream(RoutingContext context) {
        return HttpSettings.current().routes().api(context.request().method().name(), context.normalizedPath())
                .filter(api -> api.response() == ResponseKind.STREAM).isPresent();
    }
}
