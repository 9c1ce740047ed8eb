package com.example.library;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Inject;

import io.framex.OnRequest;
import io.framex.PluginPart;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Who has which book; does not know where the database is. */
@PluginPart("library")
public class LoansPart {

    @Inject
    Loans loans;

    @OnRequest("/loans/{isbn}")
    public List<Loan> of(String isbn) throws IOException {
        return loans.of(new Book(isbn, null, 0));
    }

    @OnRequest("/loans/{isbn}/reader")
    public Uni<String> reader(String isbn) {
        return loans.reader(isbn);
    }

    @OnRequest("/loans")
    public CompletionStage<Integer> count() throws IOException {
        return loans.count();
    }

    @OnRequest("/loans_stream")
    public Multi<Loan> stream() throws IOException {
        return loans.stream();
    }

    @OnRequest("/lost_book")
    public Uni<String> lost() {
        return loans.lost();
    }
}
