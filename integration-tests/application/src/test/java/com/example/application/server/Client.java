package com.example.application.server;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

import io.framex.test.ApiReply;
import io.framex.test.ApiRequest;
import io.framex.test.FrameXClient;

/** Calls one server; where no answer comes, tells what the server wrote. */
public final class Client {

    private final FrameXProcess server;

    public Client(FrameXProcess server) {
        this.server = server;
    }

    public ApiReply get(String pathAndQuery, String... headers) {
        return send("GET", pathAndQuery, BodyPublishers.noBody(), headers);
    }

    public ApiReply postJson(String pathAndQuery, String json, String... headers) {
        return sendJson("POST", pathAndQuery, json, headers);
    }

    public ApiReply sendJson(String method, String pathAndQuery, String json, String... headers) {
        return send(request(method, pathAndQuery, headers).json(json));
    }

    public ApiReply send(String method, String pathAndQuery, BodyPublisher body, String... headers) {
        return send(request(method, pathAndQuery, headers).body(body));
    }

    private ApiRequest request(String method, String pathAndQuery, String... headers) {
        ApiRequest request = FrameXClient.at(server.uri("")).request(method, pathAndQuery);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private ApiReply send(ApiRequest request) {
        try {
            return request.send();
        } catch (AssertionError noAnswer) {
            throw new AssertionError(noAnswer.getMessage() + "\n" + server.output(), noAnswer);
        }
    }
}
