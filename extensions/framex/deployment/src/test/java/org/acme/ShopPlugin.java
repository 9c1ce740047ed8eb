package org.acme;

import java.util.List;
import java.util.Optional;

import io.framex.ApiType;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.StreamEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** A plugin with operations of every kind. */
@Plugin(name = "shop", version = "1.2.0", description = "Sells things", author = "The shop team", url = "https://example.com/shop")
public class ShopPlugin {

    public record Article(int id, String name, List<Tag> tags) {
    }

    public record Tag(String text) {
    }

    @OnRequest("/articles/{id}")
    public Uni<Article> findArticle(int id, Optional<String> language) {
        return Uni.createFrom().item(new Article(id, language.orElse("?"), List.of()));
    }

    @OnRequest(value = "/articles", methods = { "POST", "PUT" }, summary = "Store an article", description = "Replaces it, too.")
    public Article storeArticle(Article article) {
        return article;
    }

    @OnRequest("/ping_all")
    public void pingAll() {
    }

    @OnRequest(value = "/raw", rawResponse = true)
    public Tag raw(String message) {
        return new Tag(message);
    }

    @OnRequest("/events")
    public Multi<StreamEvent> events(String message) {
        return Multi.createFrom().item(StreamEvent.message(message));
    }

    @OnRequest("/lines")
    public Multi<String> lines() {
        return Multi.createFrom().items("a", "b");
    }

    @OnRequest("/changes")
    public Multi<Article> changes() {
        return Multi.createFrom().empty();
    }

    @OnRequest(type = ApiType.FUNC)
    public String count() {
        return "0";
    }
}
