package io.framex.runtime.http;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.framex.StreamEvent;
import io.framex.StreamEventType;
import io.framex.runtime.stream.StreamEventEncoder;

/**
 * Writes errors: as the envelope's error form, as RFC 9457 where the client asks for it, or as Python FrameX does where
 * {@code server.errors_as_200} is set. Independent of the application's own JSON customisation.
 */
public final class ErrorRenderer {

    private static final String JSON = "application/json";
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String EVENT_STREAM = "text/event-stream";
    private static final String PYTHON_PREFIX = "/api/";

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final boolean errorsAs200;

    /**
     * @param errorsAs200 whether to imitate Python FrameX, {@code server.errors_as_200}
     */
    public ErrorRenderer(boolean errorsAs200) {
        this.errorsAs200 = errorsAs200;
    }

    /**
     * Renders an error for one request.
     *
     * @param report the error
     * @param path path of the request
     * @param accept value of the {@code Accept} header, or {@code null}
     * @param stream whether the route sends server-sent events
     */
    public RenderedError render(ErrorReport report, String path, String accept, boolean stream) {
        if (accept != null && acceptsProblem(accept)) {
            return new RenderedError(report.status(), PROBLEM_JSON, write(problem(report)), report.headers());
        }
        if (errorsAs200 && path.startsWith(PYTHON_PREFIX)) {
            return stream ? streamed(report) : as200(report);
        }
        return new RenderedError(report.status(), JSON, write(body(report, report.message())), report.headers());
    }

    /** Media types are compared without regard to case, and a weight of zero means that one is not wanted: RFC 9110, 12.4.2. */
    private static boolean acceptsProblem(String accept) {
        for (String range : accept.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.split(";");
            if (parts.length > 0 && parts[0].trim().equals(PROBLEM_JSON)) {
                return Arrays.stream(parts).map(String::trim).noneMatch(part -> part.matches("q=0(\\.0*)?"));
            }
        }
        return false;
    }

    private static RenderedError as200(ErrorReport report) {
        boolean invalid = report.code().equals(ErrorCode.INVALID.code());
        boolean keepsStatus = invalid || report.code().equals(ErrorCode.INTERNAL.code());
        String message = invalid ? "unexpected code" : report.message();
        return new RenderedError(keepsStatus ? report.status() : 200, JSON, write(body(report, message)),
                report.headers());
    }

    private static RenderedError streamed(ErrorReport report) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("status", report.status());
        data.put("message", report.message());
        if (report.data() instanceof Map<?, ?> map) {
            map.forEach((key, value) -> data.put(key.toString(), value));
        }
        byte[] event = StreamEventEncoder.standard().encode(new StreamEvent(StreamEventType.ERROR, data));
        return new RenderedError(report.status(), EVENT_STREAM, event, report.headers());
    }

    private static Map<String, Object> body(ErrorReport report, String message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", report.status());
        body.put("message", message);
        body.put("timestamp", Timestamps.now());
        body.put("code", report.code());
        if (report.data() != null) {
            body.put("data", report.data());
        }
        return body;
    }

    /** RFC 9457, section 3; {@code code}, {@code timestamp} and {@code data} are extension members. */
    private static Map<String, Object> problem(ErrorReport report) {
        Response.Status known = Response.Status.fromStatusCode(report.status());
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", known != null ? known.getReasonPhrase()
                : report.status() == 422 ? "Unprocessable Content" : "Error");
        problem.put("status", report.status());
        problem.put("detail", report.message());
        problem.put("code", report.code());
        problem.put("timestamp", Timestamps.now());
        if (report.data() != null) {
            problem.put("data", report.data());
        }
        return problem;
    }

    private static byte[] write(Map<String, Object> body) {
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An error report holds something that has no JSON form", e);
        }
    }
}
