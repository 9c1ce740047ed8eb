package com.example.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;

import io.framex.OnProxy;
import io.framex.PluginConfig;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Reads a database, which not every instance can reach. */
@ApplicationScoped
public class Loans {

    @Inject
    PluginConfig config;

    /** Waits for the database. */
    @OnProxy(idempotent = true)
    public List<Loan> of(Book book) throws IOException {
        return all().stream().filter(loan -> loan.isbn().equals(book.isbn())).toList();
    }

    @OnProxy("library.reader")
    public Uni<String> reader(String isbn) {
        return Uni.createFrom().item(() -> {
            try {
                return all().stream().filter(loan -> loan.isbn().equals(isbn)).findFirst()
                        .orElseThrow(() -> new NotFoundException("nobody has " + isbn)).reader();
            } catch (IOException e) {
                throw new IllegalStateException("cannot read " + config.asMap(), e);
            }
        });
    }

    @OnProxy("library.count")
    public CompletionStage<Integer> count() throws IOException {
        return CompletableFuture.completedFuture(all().size());
    }

    @OnProxy("library.loans")
    public Multi<Loan> stream() throws IOException {
        return Multi.createFrom().iterable(all());
    }

    /** Never answers. */
    @OnProxy("library.lost")
    public Uni<String> lost() {
        System.out.println("searching the lost book");
        return Uni.createFrom().<String> nothing().onCancellation().invoke(() -> System.out.println("search given up"));
    }

    private List<Loan> all() throws IOException {
        Path database = Path.of(config.get("database", String.class).orElse("no-database"));
        if (!Files.exists(database)) {
            throw new NoSuchFileException("this instance has no database");
        }
        return Files.readAllLines(database).stream().map(line -> line.split(","))
                .map(cells -> new Loan(cells[0], cells[1], LocalDate.parse(cells[2]))).toList();
    }
}
