package io.framex.deployment.openapi;

import java.util.function.Predicate;

import io.framex.runtime.catalog.HttpApi;
import io.framex.runtime.catalog.ParameterLocation;

/** Error responses, and the operations that give them. */
enum ErrorResponse {
    BODY_TOO_LARGE("413", "BodyTooLarge", ErrorResponse::readsBody),
    UNSUPPORTED_MEDIA_TYPE("415", "UnsupportedMediaType", ErrorResponse::readsBody),
    VALIDATION_FAILED("422", "ValidationFailed", api -> !api.parameters().isEmpty()),
    INTERNAL_ERROR("500", "InternalError", api -> true),
    UNAVAILABLE("503", "Unavailable", api -> true);

    private final String status;
    private final String component;
    private final Predicate<HttpApi> givenBy;

    ErrorResponse(String status, String component, Predicate<HttpApi> givenBy) {
        this.status = status;
        this.component = component;
        this.givenBy = givenBy;
    }

    String status() {
        return status;
    }

    String component() {
        return component;
    }

    boolean isGivenBy(HttpApi api) {
        return givenBy.test(api);
    }

    private static boolean readsBody(HttpApi api) {
        return api.parameters().stream().map(parameter -> parameter.location())
                .anyMatch(location -> location == ParameterLocation.BODY || location == ParameterLocation.FORM);
    }
}
