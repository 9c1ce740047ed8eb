package io.framex.proxy.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.framex.proxy.argument.ArgumentPlan;

class RouteTreeTest {

    private final RouteTree tree = new RouteTree();

    private ProxyRoute add(String method, String template) {
        ProxyRoute route = ProxyRoute.documented(null, template, new ArgumentPlan(List.of(), Optional.empty()));
        ProxyRoute known = tree.add(method, template, route);
        return known == null ? route : known;
    }

    @Test
    void literalsComeBeforeParameters() {
        ProxyRoute any = add("GET", "/users/{id}");
        ProxyRoute me = add("GET", "/users/me");
        ProxyRoute json = add("GET", "/users/{id}.json");
        assertThat(tree.find("GET", "/users/me")).isSameAs(me);
        assertThat(tree.find("GET", "/users/7")).isSameAs(any);
        assertThat(tree.find("GET", "/users/7.json")).isSameAs(json);
        assertThat(tree.find("GET", "/users")).isNull();
        assertThat(tree.find("GET", "/users/")).isNull();
        assertThat(tree.find("GET", "/users/7/")).isNull();
    }

    @Test
    void aDeadEndIsLeftAgain() {
        ProxyRoute special = add("GET", "/a/b/c");
        ProxyRoute general = add("GET", "/a/{x}/d");
        ProxyRoute put = add("PUT", "/a/{x}/c");
        assertThat(tree.find("GET", "/a/b/c")).isSameAs(special);
        assertThat(tree.find("GET", "/a/b/d")).isSameAs(general);
        assertThat(tree.find("PUT", "/a/b/c")).isSameAs(put);
        assertThat(tree.methods("/a/b/c")).containsExactly("GET", "HEAD", "PUT");
    }

    @Test
    void namesOfParametersDoNotCount() {
        ProxyRoute first = add("GET", "/x/{a}");
        assertThat(add("GET", "/x/{b}")).isSameAs(first);
    }

    @Test
    void headIsAnsweredByGet() {
        ProxyRoute get = add("GET", "/x");
        assertThat(tree.find("HEAD", "/x")).isSameAs(get);
        assertThat(tree.find("POST", "/x")).isNull();
    }

    @Test
    void patternsComeLastAndTheLongestWins() {
        ProxyRoute documented = add("GET", "/ws/info");
        ProxyRoute all = ProxyRoute.extra(null, "/*");
        ProxyRoute sockets = ProxyRoute.extra(null, "/ws/*");
        tree.addExtra("/*", all);
        tree.addExtra("/ws/*", sockets);
        ProxyRoute exact = ProxyRoute.extra(null, "/ws/exact");
        tree.addExtra("/ws/exact", exact);
        assertThat(tree.find("GET", "/ws/info")).isSameAs(documented);
        assertThat(tree.find("POST", "/ws/info")).isSameAs(sockets);
        assertThat(tree.find("GET", "/ws")).isSameAs(sockets);
        assertThat(tree.find("POST", "/ws/exact")).isSameAs(exact);
        assertThat(tree.find("POST", "/ws/exact/")).isSameAs(sockets);
        assertThat(tree.find("GET", "/ws/a/b")).isSameAs(sockets);
        assertThat(tree.find("GET", "/other")).isSameAs(all);
        assertThat(tree.find("GET", "/")).isSameAs(all);
    }

    @Test
    void tenThousandRoutesAreAsFastAsTen() {
        for (int i = 0; i < 10_000; i++) {
            add("GET", "/service" + i % 100 + "/item" + i + "/{id}/part");
        }
        assertThat(tree.find("GET", "/service99/item9999/7/part").template()).isEqualTo("/service99/item9999/{id}/part");
        assertThat(tree.find("GET", "/service99/item9998/7/part")).isNull();
    }
}
