package com.example.plain.services;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a sender gets to know of its request. */
public record Status(String id, @JsonProperty("func_name") String funcName, String status, Object result, String error,
        @JsonProperty("created_at") Instant createdAt, @JsonProperty("completed_at") Instant completedAt) {

    static Status pending(String id, Sent sent) {
        return new Status(id, sent.funcName(), "pending", null, null, Instant.now(), null);
    }

    Status completed(Object value) {
        return new Status(id, funcName, "completed", value, null, createdAt, Instant.now());
    }
}
