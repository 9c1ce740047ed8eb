package io.framex.proxy.forward;

import io.netty.util.Attribute;
import io.netty.util.AttributeKey;
import io.netty.util.AsciiString;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * What this server knows itself about the client of a connection, as it is written in headers. It is written once, as requests of
 * one connection seldom differ in it. Used on the event loop of the connection.
 */
final class ClientConnection {

    private static final AttributeKey<ClientConnection> KEY = AttributeKey.valueOf(ClientConnection.class, "client");
    private static final AsciiString HTTP = AsciiString.cached("http");
    private static final AsciiString HTTPS = AsciiString.cached("https");

    private final SocketAddress remote;
    private final AsciiString address;
    private final AsciiString proto;
    private final AsciiString port;
    private String written;
    private Named named;

    private ClientConnection(HttpConnection connection) {
        SocketAddress local = connection.localAddress();
        remote = connection.remoteAddress();
        address = ascii(address(remote));
        proto = connection.isSsl() ? HTTPS : HTTP;
        port = local == null || local.port() <= 0 ? null : ascii(Integer.toString(local.port()));
    }

    /**
     * The service as a client calls it.
     *
     * @param host name and port; {@code null} where there is none
     * @param element what {@code Forwarded} says
     */
    record Named(AsciiString host, AsciiString element) {
    }

    /** The one of the connection that a request came by. */
    static ClientConnection of(HttpConnection connection) {
        if (!(connection instanceof ConnectionBase base)) {
            return new ClientConnection(connection);
        }
        Attribute<ClientConnection> kept = base.channel().attr(KEY);
        ClientConnection client = kept.get();
        if (client == null) {
            client = new ClientConnection(connection);
            kept.set(client);
        }
        return client;
    }

    /** The other end of the connection. */
    SocketAddress remote() {
        return remote;
    }

    /** Its address; {@code null} where it has none. */
    AsciiString address() {
        return address;
    }

    /** The scheme. */
    AsciiString proto() {
        return proto;
    }

    /** The port of this server; {@code null} where it has none. */
    AsciiString port() {
        return port;
    }

    /** What a request calls this service. */
    Named named(HttpServerRequest request) {
        boolean inHeader = request.version() != HttpVersion.HTTP_2;
        String text = inHeader ? request.getHeader(HttpHeaders.HOST) : String.valueOf(request.authority());
        if (named == null || text == null || !text.equals(written)) {
            HostAndPort authority = !inHeader ? request.authority() : text == null ? null : HostAndPort.parseAuthority(text, -1);
            named = named(authority == null ? null : authority.toString());
            written = text;
        }
        return named;
    }

    private Named named(String host) {
        StringBuilder text = new StringBuilder();
        if (address != null) {
            boolean plain = address.indexOf(":") < 0;
            text.append("for=").append(plain ? "" : "\"[").append(address).append(plain ? "" : "]\"").append(';');
        }
        if (host != null) {
            text.append("host=\"").append(host.replace("\\", "").replace("\"", "")).append("\";");
        }
        return new Named(ascii(host), ascii(text.append("proto=").append(proto).toString()));
    }

    /** An IPv6 address in its shortest form (RFC 5952) and without a zone, which means something on this machine only. */
    private static String address(SocketAddress peer) {
        String text = peer == null ? null : peer.hostAddress();
        if (text == null || text.indexOf(':') < 0) {
            return text;
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
        return bytes == null ? null : NetUtil.bytesToIpAddress(bytes);
    }

    private static AsciiString ascii(String text) {
        return text == null ? null : AsciiString.cached(text);
    }
}
