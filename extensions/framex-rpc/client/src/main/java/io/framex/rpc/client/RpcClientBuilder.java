package io.framex.rpc.client;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Puts an {@link RpcClient} together. */
public final class RpcClientBuilder {

    private final Endpoints endpoints;
    private Optional<String> key = Optional.empty();
    private Duration connectTimeout = Duration.ofSeconds(5);
    private int retries = 1;
    private ObjectMapper mapper = new ObjectMapper();

    RpcClientBuilder(List<String> urls) {
        this.endpoints = new Endpoints(urls);
    }

    /** The key to send as {@code X-API-Key}. */
    public RpcClientBuilder key(String value) {
        this.key = Optional.ofNullable(value);
        return this;
    }

    /** How long connecting to one broker may take; 5 seconds otherwise. */
    public RpcClientBuilder connectTimeout(Duration limit) {
        this.connectTimeout = limit;
        return this;
    }

    /**
     * How often all brokers are asked once more where none answers, not negative; once otherwise. In between, the client pauses for as
     * long as {@code Retry-After} of the last answer asks for, at least 100 ms, at most 10 s.
     */
    public RpcClientBuilder retries(int number) {
        this.retries = number;
        return this;
    }

    /** Writes parameters and reads results. */
    public RpcClientBuilder mapper(ObjectMapper own) {
        this.mapper = own;
        return this;
    }

    /** The client. */
    public RpcClient build() {
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(connectTimeout).build();
        return new RpcClient(new Transport(http, endpoints, key, retries + 1, mapper), mapper);
    }
}
