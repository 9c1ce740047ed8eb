package io.framex.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.example.shop.ShopPlugin;

import io.framex.StreamEvent;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

/** A plugin is tested through the client, without the plugins that it calls. */
class FakedApplicationTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withApplicationRoot(root -> root
            .addClass(ShopPlugin.class).addPackage("io.framex.test"))
            .overrideRuntimeConfigKey("framex.load_plugins", "shop")
            .overrideRuntimeConfigKey("framex.server.enable_proxy", "true")
            .overrideRuntimeConfigKey("framex.auth.rules", "{\"/api/v1/sum\":[\"a-key\"]}");

    @TestHTTPResource
    URI server;

    @Inject
    FakeApis fakes;

    private FrameXClient client;

    @BeforeEach
    void start() {
        fakes.reset();
        client = FrameXClient.at(server);
    }

    @Test
    void fakesAnswerWithTheStructureThatIsAskedFor() {
        fakes.answer("/api/v1/prices", Map.of("item", "pen", "euros", 3));

        assertThat(offer(2).data(String.class)).isEqualTo("2 pen for 6");
        assertThat(fakes.calls("/api/v1/prices")).containsExactly(Map.of("item", "pen"));
    }

    @Test
    void fakesAnswerByTheArguments() {
        fakes.answerWith("/api/v1/prices", arguments -> new ShopPlugin.Price((String) arguments.get("item"), 5));

        assertThat(offer(1).data().textValue()).isEqualTo("1 pen for 5");
    }

    @Test
    void fakesFailAsOtherApisDo() {
        fakes.fail("/api/v1/prices", 503, "FX-503-BUSY", "too much to do");

        offer(1).isError(503, "FX-503-BUSY");
    }

    @Test
    void whatIsNotFakedSaysSo() {
        assertThat(offer(1).isError(404, "FX-404-ROUTE").body()).contains("The fake has nothing for /api/v1/prices");
    }

    @Test
    void streamsArriveEventByEvent() {
        fakes.stream("/api/v1/news", StreamEvent.message("a"), StreamEvent.message("ü"), StreamEvent.finish());

        try (EventStream events = client.get("/api/v1/headlines").stream()) {
            assertThat(events.next()).get().isEqualTo(new ReceivedEvent("message_chunk", "{\"content\": \"a\"}"));
            assertThat(events.next()).get().extracting(ReceivedEvent::content).isEqualTo("ü");
            assertThat(events.next()).get().extracting(ReceivedEvent::type).isEqualTo("finish");
            assertThat(events.next()).isEmpty();
            assertThat(events.next()).isEmpty();
        }
    }

    @Test
    void sendsBodiesAndKeys() {
        ApiRequest unknown = client.post("/api/v1/sum").json(List.of(new ShopPlugin.Price("pen", 2)));
        unknown.send().isError(401, "FX-401-KEY").hasHeader("WWW-Authenticate", "Bearer realm=\"framex\"");

        List<ShopPlugin.Price> prices = List.of(new ShopPlugin.Price("pen", 2), new ShopPlugin.Price("ink", 7));
        assertThat(client.withKey("a-key").post("/api/v1/sum").json(prices).send().data(Integer.class)).isEqualTo(9);
    }

    @Test
    void checksWhatValidationRefused() {
        client.get("/api/v1/offer").argument("amount", "x").send().isInvalid("missing at query.item",
                "int_parsing at query.amount");
        client.get("/api/v1/nowhere").header("Accept", "application/problem+json").send().isProblem(404, "FX-404-ROUTE");
    }

    @Test
    void checksFailWithTheWholeAnswer() {
        ApiReply nowhere = client.get("/api/v1/nowhere").send();

        assertThatThrownBy(nowhere::isSuccess).isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected status 200").hasMessageContaining("GET " + server.resolve("/api/v1/nowhere"))
                .hasMessageContaining("FX-404-ROUTE");
        assertThatThrownBy(() -> nowhere.isError(404, "FX-404-OTHER")).hasMessageContaining("expected code FX-404-OTHER");
        assertThatThrownBy(() -> nowhere.isError(500, "FX-404-ROUTE")).hasMessageContaining("expected status 500");
        assertThatThrownBy(() -> nowhere.isProblem(404, "FX-404-ROUTE")).hasMessageContaining("a problem document");
        assertThatThrownBy(() -> nowhere.hasHeader("Allow", "GET")).hasMessageContaining("Allow: GET");
        assertThatThrownBy(() -> client.get("/api/v1/offer").send().isInvalid("missing at query.item"))
                .hasMessageContaining("missing at query.amount");
        assertThatThrownBy(() -> client.get("/api/v1/nowhere").stream()).hasMessageContaining("no stream of events, but 404");
    }

    private ApiReply offer(int amount) {
        return client.get("/api/v1/offer").argument("item", "pen").argument("amount", amount).send();
    }
}
