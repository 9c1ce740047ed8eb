package io.framex.rpc.client;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The brokers, each of them first in turn. Thread safe. */
final class Endpoints {

    private final List<URI> urls;
    private final AtomicInteger turn = new AtomicInteger();

    Endpoints(List<String> urls) {
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("at least one URL is needed");
        }
        this.urls = urls.stream().map(url -> URI.create(url.replaceAll("/+$", ""))).toList();
        for (URI url : this.urls) {
            if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                throw new IllegalArgumentException("A broker's URL must look like http://127.0.0.1:8000, not " + url);
            }
        }
    }

    /** All of them, in the order in which they are to be tried. */
    List<URI> inTurn() {
        int first = Math.floorMod(turn.getAndIncrement(), urls.size());
        List<URI> order = new ArrayList<>(urls.subList(first, urls.size()));
        order.addAll(urls.subList(0, first));
        return order;
    }

    @Override
    public String toString() {
        return String.join(", ", urls.stream().map(URI::toString).toList());
    }
}
