package com.example.library;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.PluginLifecycle;
import io.framex.StreamEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** A plugin whose archive has nothing but classes. */
@Plugin(name = "library", version = "2.1.0", description = "Books of the town library", author = "Team library",
        url = "https://example.com/library", priority = 5)
public class LibraryPlugin implements PluginLifecycle {

    private final Map<String, Book> shelf = new ConcurrentHashMap<>();

    @Override
    public Uni<Void> onStart() {
        shelf.put("1", new Book("1", "Der Prozeß", 1925));
        System.out.println("library opened");
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> onStop() {
        System.out.println("library closed");
        return Uni.createFrom().voidItem();
    }

    @OnRequest("/books")
    public List<Book> books(@Nullable Integer year) {
        return shelf.values().stream().filter(book -> year == null || book.year() == year).toList();
    }

    @OnRequest("/books/{isbn}")
    public Book book(String isbn) {
        return shelf.get(isbn);
    }

    @OnRequest(value = "/books", methods = "POST")
    public Book add(Book book) {
        shelf.put(book.isbn(), book);
        return book;
    }

    @OnRequest("/books/{isbn}/read")
    public Multi<StreamEvent> read(String isbn) {
        return Multi.createFrom().items("Jemand", " mußte")
                .map(StreamEvent::message)
                .onCompletion().continueWith(StreamEvent.finish());
    }
}
