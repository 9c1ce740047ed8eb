package com.example.grpc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;

/** {@code callee|caller HTTP-PORT GRPC-PORT executor|direct}: answers {@code GET /drive} or, as the callee, {@code GET /}. */
public final class GrpcPeer {

    public static void main(String[] arguments) throws IOException {
        int grpcPort = Integer.parseInt(arguments[2]);
        boolean direct = arguments[3].equals("direct");
        HttpServer control = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1])), 0);
        if (arguments[0].equals("callee")) {
            Callee.start(grpcPort, direct);
            answer(control, "/", query -> "ready");
        } else {
            Caller caller = new Caller(grpcPort, direct);
            answer(control, "/drive", query -> caller.drive(query.get("seconds"), query.get("concurrency"), query.get("size")));
        }
        control.setExecutor(Executors.newCachedThreadPool());
        control.start();
    }

    private interface Answer {
        String to(Map<String, Integer> query);
    }

    private static void answer(HttpServer control, String path, Answer answer) {
        control.createContext(path, exchange -> {
            Map<String, Integer> query = new HashMap<>();
            if (exchange.getRequestURI().getQuery() != null) {
                for (String pair : exchange.getRequestURI().getQuery().split("&")) {
                    query.put(pair.split("=")[0], Integer.valueOf(pair.split("=")[1]));
                }
            }
            byte[] body = answer.to(query).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private GrpcPeer() {
    }
}
