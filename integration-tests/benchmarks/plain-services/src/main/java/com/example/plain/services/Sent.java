package com.example.plain.services;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

/** The body of {@code POST /rpc/send}. */
public record Sent(@JsonProperty("app_name") String appName, @JsonProperty("func_name") String funcName, String destination,
        JsonNode params, boolean blocking, double timeout) {

    void validate() {
        if (appName == null || appName.isBlank() || funcName == null || funcName.isBlank() || destination == null
                || destination.isBlank() || params == null || !params.isObject()) {
            throw new jakarta.ws.rs.BadRequestException("a field is missing");
        }
    }
}
