package io.framex.proxy.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.SocketAddress;

/** What is believed, and what is recognised. */
class ForwardedHeadersTest {

    private static boolean trusts(String network, String peer) {
        return new TrustedProxies(List.of(network)).contains(SocketAddress.inetSocketAddress(1, peer));
    }

    @Test
    void networksAreReadToTheBit() {
        assertThat(trusts("10.0.0.0/8", "10.255.1.1")).isTrue();
        assertThat(trusts("10.0.0.0/8", "11.0.0.1")).isFalse();
        assertThat(trusts("192.168.4.0/22", "192.168.7.255")).isTrue();
        assertThat(trusts("192.168.4.0/22", "192.168.8.0")).isFalse();
        assertThat(trusts("127.0.0.1", "127.0.0.1")).isTrue();
        assertThat(trusts("127.0.0.1", "127.0.0.2")).isFalse();
        assertThat(trusts("::1", "::1")).isTrue();
        assertThat(trusts("2001:db8::/33", "2001:db8:8000::1")).isFalse();
        assertThat(trusts("0.0.0.0/0", "::1")).isFalse();
        for (String wrong : List.of("example.com", "10.0.0.0/33", "10.0.0.0/x", "10.0.0", "")) {
            assertThatThrownBy(() -> new TrustedProxies(List.of(wrong))).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void viaIsFoundAmongOthers() {
        Via via = new Via("me");
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Via", "1.0 fred, 2.0 Me (comment)");
        assertThat(via.isIn(headers)).isTrue();
        assertThat(new Via("fred").isIn(headers)).isTrue();
        assertThat(new Via("comment").isIn(headers)).isFalse();
        via.addTo(headers, HttpVersion.HTTP_2);
        assertThat(headers.getAll("Via")).containsExactly("1.0 fred, 2.0 Me (comment), 2.0 me");
    }

    @Test
    void nominatedNamesAreFoundWhateverTheirCase() {
        HeaderNames names = HopByHop.nominated(MultiMap.caseInsensitiveMultiMap().add("Connection", "close, X-A").add("Connection",
                " x-b ,"));
        assertThat(names.contains("x-a")).isTrue();
        assertThat(names.contains("X-B")).isTrue();
        assertThat(names.contains("X-C")).isFalse();
        HeaderFilter filter = new HeaderFilter(List.of(), Optional.of(List.of()), Optional.of(List.of("content-length")));
        assertThat(filter.passes("transfer-encoding")).isFalse();
        assertThat(filter.passes("Content-Length")).isTrue();
        assertThat(filter.passes("X-Other")).isFalse();
    }

    @Test
    void onlyTheSessionCookieIsTakenOut() {
        Credentials credentials = new Credentials(false, "session");
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Cookie", "a=1; session=x; my_session=y; b=\"session=z\"")
                .add("Cookie", "session=only");
        credentials.removeCookie(headers);
        assertThat(headers.getAll("Cookie")).containsExactly("a=1; my_session=y; b=\"session=z\"");
        assertThat(credentials.keptBack()).contains("Authorization");
        assertThat(new Credentials(true, "session").keptBack()).isEmpty();
    }
}
