package io.framex.proxy.document;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.framex.proxy.RunningProxy;
import io.framex.proxy.discovery.DocumentChanged;
import io.framex.proxy.forward.Forwarder;
import io.framex.proxy.upstream.Upstream;
import io.framex.runtime.openapi.DocumentContribution;

/** Adds the operations that are forwarded, in the order in which upstreams are configured. Thread safe. */
@Singleton
public class UpstreamDocuments implements DocumentContribution {

    private static final Logger LOG = Logger.getLogger("io.framex.proxy");

    private final RunningProxy proxy;
    private final Map<Upstream, PackedTree> documents = new ConcurrentHashMap<>();
    private final AtomicLong version = new AtomicLong();

    @Inject
    UpstreamDocuments(RunningProxy proxy) {
        this.proxy = proxy;
    }

    void changed(@Observes DocumentChanged change) {
        documents.put(change.upstream(), new PackedTree(change.document()));
        version.incrementAndGet();
    }

    @Override
    public long version() {
        return version.get();
    }

    @Override
    public void addTo(ObjectNode document) {
        for (Forwarder forwarder : proxy.forwarders()) {
            PackedTree foreign = documents.get(forwarder.upstream());
            if (foreign != null) {
                add(document, forwarder, foreign);
            }
        }
    }

    /** One document that cannot be shown does not keep the others from being. */
    private void add(ObjectNode document, Forwarder forwarder, PackedTree foreign) {
        try {
            new DocumentMerge(document, foreign.tree(), forwarder.upstream().toString()).add((method, template) -> {
                var route = proxy.routes().find(method, template);
                return route != null && route.forwarder() == forwarder && route.template().equals(template);
            });
        } catch (RuntimeException e) {
            LOG.warnf("The operations of %s cannot be shown in the OpenAPI document: %s", forwarder.upstream(), e);
        }
    }
}
