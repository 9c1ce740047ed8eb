package io.framex.proxy.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.proxy.testing.RawClient;
import io.framex.proxy.testing.RawUpstream;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;

/** What upstreams are told about clients: 127.0.0.1 and ::1 are trusted, other addresses of this machine are not. */
class ForwardedTest {

    private static final int UPSTREAM = RawUpstream.port("forwarded", "/echo");
    private static final String URL = "framex.plugins.proxy.proxy_urls.\"http://127.0.0.1:" + UPSTREAM + "\".";

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "proxy")
            .overrideRuntimeConfigKey("quarkus.http.host", "::")
            .overrideRuntimeConfigKey("framex.server.trusted_proxies", "127.0.0.1,::1")
            .overrideRuntimeConfigKey("framex.plugins.proxy.via_name", "edge")
            .overrideRuntimeConfigKey(URL + "enable", "/*");

    @BeforeEach
    void awaitDocument() {
        Awaitility.await().until(() -> RawClient.exchange(RestAssured.port, "GET /echo").startsWith("HTTP/1.1 200"));
    }

    /** The headers of that name that the upstream got. */
    private static List<String> seen(String answer, String name) {
        assertThat(answer).startsWith("HTTP/1.1 200");
        return answer.lines().dropWhile(line -> !line.startsWith("GET /echo")).filter(line -> line.regionMatches(true, 0, name + ":", 0,
                name.length() + 1)).map(line -> line.substring(name.length() + 1).strip()).toList();
    }

    private static String from(String client, String server, String... headers) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getByName(client), 0));
        socket.connect(new InetSocketAddress(InetAddress.getByName(server), RestAssured.port), 5_000);
        socket.setSoTimeout(20_000);
        try (RawClient raw = new RawClient(socket)) {
            raw.send("GET /echo HTTP/1.1\r\nHost: front.example:81\r\nConnection: close\r\n"
                    + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n") + "\r\n");
            return raw.readAll();
        }
    }

    private static String trusted(String... headers) throws IOException {
        return from("127.0.0.1", "127.0.0.1", headers);
    }

    private static String untrusted(String... headers) throws IOException {
        return from("127.0.0.2", "127.0.0.1", headers);
    }

    @Test
    void aClientIsNamedAsItIs() throws Exception {
        String answer = untrusted();
        assertThat(seen(answer, "X-Forwarded-For")).containsExactly("127.0.0.2");
        assertThat(seen(answer, "X-Forwarded-Proto")).containsExactly("http");
        assertThat(seen(answer, "X-Forwarded-Host")).containsExactly("front.example:81");
        assertThat(seen(answer, "X-Forwarded-Port")).containsExactly(Integer.toString(RestAssured.port));
        assertThat(seen(answer, "Forwarded")).containsExactly("for=127.0.0.2;host=\"front.example:81\";proto=http");
        assertThat(seen(answer, "Via")).containsExactly("1.1 edge");
    }

    @Test
    void nothingThatAStrangerSaysOfItselfArrives() throws Exception {
        String answer = untrusted("X-Forwarded-For: 6.6.6.6", "x-forwarded-for: 7.7.7.7", "X-Forwarded-Proto: https",
                "X-Forwarded-Host: evil.example", "X-Forwarded-Port: 443", "X-Forwarded-Prefix: /evil", "X-Forwarded-Server: evil.example",
                "X-Forwarded-Ssl: on", "X-Real-IP: 6.6.6.6", "Forwarded: for=6.6.6.6;proto=https;host=evil.example",
                "FORWARDED: by=6.6.6.6");
        assertThat(answer).doesNotContain("6.6.6.6", "7.7.7.7", "evil", "https", "443", "-Ssl");
        assertThat(seen(answer, "X-Forwarded-For")).containsExactly("127.0.0.2");
        assertThat(seen(answer, "Forwarded")).containsExactly("for=127.0.0.2;host=\"front.example:81\";proto=http");
    }

    @Test
    void aTrustedProxyIsBelievedAndAddedToTheChain() throws Exception {
        String answer = trusted("X-Forwarded-For: 203.0.113.7, 10.0.0.1", "X-Forwarded-For: 2001:db8::1", "X-Forwarded-Proto: https",
                "X-Forwarded-Host: shop.example", "X-Forwarded-Port: 443", "X-Forwarded-Prefix: /shop", "X-Real-IP: 203.0.113.7",
                "X-Forwarded-Server: inner", "Forwarded: for=203.0.113.7;proto=https", "Forwarded: for=\"[2001:db8::1]:4711\"");
        assertThat(seen(answer, "X-Forwarded-For")).containsExactly("203.0.113.7, 10.0.0.1, 2001:db8::1, 127.0.0.1");
        assertThat(seen(answer, "X-Forwarded-Proto")).containsExactly("https");
        assertThat(seen(answer, "X-Forwarded-Host")).containsExactly("shop.example");
        assertThat(seen(answer, "X-Forwarded-Port")).containsExactly("443");
        assertThat(seen(answer, "X-Forwarded-Prefix")).containsExactly("/shop");
        assertThat(seen(answer, "X-Real-IP")).containsExactly("203.0.113.7");
        assertThat(seen(answer, "X-Forwarded-Server")).isEmpty();
        assertThat(seen(answer, "Forwarded")).containsExactly("for=203.0.113.7;proto=https, for=\"[2001:db8::1]:4711\", "
                + "for=127.0.0.1;host=\"front.example:81\";proto=http");
    }

    @Test
    void beingNamedAsTrustedDoesNotMakeOneTrusted() throws Exception {
        assertThat(seen(untrusted("X-Forwarded-For: 127.0.0.1", "Forwarded: for=127.0.0.1"), "X-Forwarded-For"))
                .containsExactly("127.0.0.2");
    }

    @Test
    void addressesOfIpv6AreWrittenAsTheyShould() throws Exception {
        Assumptions.assumeTrue(hasIpv6(), "needs ::1");
        String answer = from("::1", "::1", "X-Forwarded-For: 203.0.113.7");
        assertThat(seen(answer, "X-Forwarded-For")).containsExactly("203.0.113.7, ::1");
        assertThat(seen(answer, "Forwarded")).containsExactly("for=\"[::1]\";host=\"front.example:81\";proto=http");
    }

    @Test
    void eachRequestOfAConnectionSaysItsOwnHost() throws Exception {
        List<String> hosts = List.of("one.example", "one.example", "two.example:82", "one.example");
        try (RawClient client = new RawClient(RestAssured.port)) {
            // All at once: answers have the order of their requests.
            client.send(String.join("", hosts.stream().map(host -> "GET /echo HTTP/1.1\r\nHost: " + host + "\r\n"
                    + (host.startsWith("two") ? "X-Forwarded-Host: told.example\r\n" : "") + "\r\n").toList()));
            for (String host : hosts) {
                String head = client.readUntil("\r\n\r\n");
                int length = Integer.parseInt(head.replaceAll("(?is).*content-length: *(\\d+).*", "$1"));
                String answer = head + new String(client.socket().getInputStream().readNBytes(length), StandardCharsets.ISO_8859_1);
                assertThat(seen(answer, "X-Forwarded-Host")).containsExactly(host.startsWith("two") ? "told.example" : host);
                assertThat(seen(answer, "Forwarded")).containsExactly("for=127.0.0.1;host=\"" + host + "\";proto=http");
            }
        }
    }

    private static boolean hasIpv6() {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName("::1"), 0));
            return true;
        } catch (IOException none) {
            return false;
        }
    }

    @Test
    void proxiesOnTheWayStayInViaWhoeverNamesThem() throws Exception {
        assertThat(seen(untrusted("Via: 1.0 fred, 1.1 p.example (Apache/1.1)", "Via: HTTP/2 third"), "Via"))
                .containsExactly("1.0 fred, 1.1 p.example (Apache/1.1), HTTP/2 third, 1.1 edge");
        assertThat(untrusted("Via: 1.0 fred", "Via: 1.1 other,2.0 EDGE")).startsWith("HTTP/1.1 502").contains("FX-502-UPSTREAM");
        assertThat(untrusted("Via: 1.1 edge.example, 1.1 fred (edge)")).startsWith("HTTP/1.1 200");
    }

    @Test
    void aHostCannotAddToWhatIsSaidAboutIt() throws Exception {
        String answer = RawClient.exchange(RestAssured.port, "GET http://odd\";for=6.6.6.6/echo");
        assertThat(answer).doesNotContain(";for=6.6.6.6;");
    }
}
