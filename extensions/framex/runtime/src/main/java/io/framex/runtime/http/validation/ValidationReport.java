package io.framex.runtime.http.validation;

import java.util.List;
import java.util.Map;

import io.framex.runtime.http.ErrorCode;
import io.framex.runtime.http.ErrorReport;

/** The error for a request that is understood but invalid. */
public final class ValidationReport {

    /** The error that lists all problems. */
    public static ErrorReport of(List<ValidationProblem> problems) {
        return new ErrorReport(ErrorCode.INVALID.status(), ErrorCode.INVALID.code(), "Request validation failed",
                Map.of("detail", problems.stream().map(ValidationProblem::toJson).toList()), Map.of());
    }

    private ValidationReport() {
    }
}
