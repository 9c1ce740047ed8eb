package io.framex.proxy.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.proxy.testing.RawClient;
import io.framex.proxy.testing.RawUpstream;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;

/** Clients that came over HTTP/2 are told that WebSockets are not offered there. */
class WebSocketOverHttp2Test {

    private static final String URL = "framex.plugins.proxy.proxy_urls.\"http://127.0.0.1:"
            + RawUpstream.port("websocket-http2", "/echo") + "\".";
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int ENABLE_CONNECT_PROTOCOL = 8;
    private static final int PROTOCOL_ERROR = 1;

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "proxy")
            .overrideRuntimeConfigKey(URL + "enable", "/*")
            .overrideRuntimeConfigKey(URL + "extra_paths", "/ws/*");

    @BeforeEach
    void upstreamIsKnown() {
        Awaitility.await().until(() -> RawClient.exchange(RestAssured.port, "GET /echo").startsWith("HTTP/1.1 200"));
    }

    @Test
    void aHandshakeOfHttp1IsRefused() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            HttpClientResponse[] response = new HttpClientResponse[1];
            Buffer body = vertx.createHttpClient(new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2)
                    .setHttp2ClearTextUpgrade(false)).request(HttpMethod.GET, RestAssured.port, "127.0.0.1", "/ws/echo")
                    .compose(request -> request.putHeader("Sec-WebSocket-Version", "13")
                            .putHeader("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==").send())
                    .compose(answer -> {
                        response[0] = answer;
                        return answer.body();
                    }).toCompletionStage().toCompletableFuture().get();
            assertThat(response[0].version()).isEqualTo(HttpVersion.HTTP_2);
            assertThat(response[0].statusCode()).isEqualTo(400);
            assertThat(body.toString()).contains("\"FX-400-REQUEST\"", "WebSockets are not offered over HTTP/2");
        } finally {
            vertx.close();
        }
    }

    @Test
    void anExtendedConnectIsNeitherAnnouncedNorTaken() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.write(frame(SETTINGS, 0, 0, new byte[0]));
            out.write(frame(HEADERS, 4, 1, fields(":method", "CONNECT", ":protocol", "websocket", ":scheme", "http", ":path", "/ws/echo",
                    ":authority", "127.0.0.1:" + RestAssured.port, "sec-websocket-version", "13")));
            byte[] settings = payload(in, SETTINGS, 0);
            for (int i = 0; i < settings.length; i += 6) {
                assertThat(settings[i] << 8 | settings[i + 1]).isNotEqualTo(ENABLE_CONNECT_PROTOCOL);
            }
            assertThat(payload(in, RST_STREAM, 1)).containsExactly(0, 0, 0, PROTOCOL_ERROR);
            out.write(frame(HEADERS, 5, 3, fields(":method", "GET", ":scheme", "http", ":path", "/echo",
                    ":authority", "127.0.0.1:" + RestAssured.port)));
            assertThat(payload(in, HEADERS, 3)).as("the connection is still good").isNotEmpty();
        }
    }

    private static byte[] frame(int type, int flags, int stream, byte[] payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(new byte[] { 0, (byte) (payload.length >> 8), (byte) payload.length, (byte) type, (byte) flags, 0, 0, 0,
                (byte) stream });
        frame.write(payload);
        return frame.toByteArray();
    }

    /** Literals without indexing (RFC 7541, section 6.2.2). */
    private static byte[] fields(String... namesAndValues) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        for (int i = 0; i < namesAndValues.length; i++) {
            if (i % 2 == 0) {
                block.write(0);
            }
            block.write(namesAndValues[i].length());
            block.write(namesAndValues[i].getBytes(StandardCharsets.US_ASCII));
        }
        return block.toByteArray();
    }

    /** What the next frame of a type and stream holds. */
    private static byte[] payload(DataInputStream in, int type, int stream) throws IOException {
        while (true) {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int read = in.readUnsignedByte();
            in.readUnsignedByte();
            int of = in.readInt();
            byte[] payload = in.readNBytes(length);
            if (read == type && of == stream) {
                return payload;
            }
        }
    }
}
