package org.acme;

import io.framex.OnRequest;
import io.framex.Plugin;

/** A second plugin, with types of its own. */
@Plugin(name = "billing", version = "3.0", description = "Sends bills")
public class BillingPlugin {

    public record Bill(String number, Position position) {
    }

    public record Position(int amount) {
    }

    @OnRequest("/bills")
    public Bill latestBill() {
        return new Bill("1", new Position(1));
    }

    @OnRequest(value = "/articles", methods = "DELETE")
    public String deleteArticles() {
        return "";
    }
}
