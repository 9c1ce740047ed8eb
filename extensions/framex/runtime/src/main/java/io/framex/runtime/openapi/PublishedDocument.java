package io.framex.runtime.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;


import com.fasterxml.jackson.databind.node.ObjectNode;

import io.framex.runtime.ProductVersion;
import io.framex.runtime.ServiceVersion;
import io.framex.runtime.access.ProtectedPaths;
import io.framex.runtime.catalog.ActivePlugins;
import io.framex.runtime.config.FrameXConfig;
import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;

/** The document of the running application: what SmallRye OpenAPI made at start, narrowed to what is active. */
@Singleton
@Unremovable
class PublishedDocument {

    /** How long the uptime in a document may lag behind. */
    private static final Duration LIFETIME = Duration.ofMinutes(1);

    @Inject
    OpenApiDocumentService stored;

    @Inject
    ActivePlugins active;

    @Inject
    FrameXConfig config;

    @Inject
    ServiceVersion serviceVersion;

    @Inject
    @All
    List<DocumentContribution> contributions;

    DocumentCache cache() {
        ProtectedPaths protectedPaths = ProtectedPaths.of(config.auth());
        ZoneId zone = config.server().timeZone().orElseGet(ZoneId::systemDefault);
        RuntimeStatus status = new RuntimeStatus(Instant.now(), zone, serviceVersion.current(),
                ProductVersion.current());
        return new DocumentCache(now -> render(status, protectedPaths, now), LIFETIME, InstantSource.system(),
                () -> contributions.stream().mapToLong(DocumentContribution::version).sum());
    }

    private byte[] render(RuntimeStatus status, ProtectedPaths protectedPaths, Instant now) {
        try {
            byte[] everything = stored.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON);
            ObjectNode all = StoredDocument.parse(everything);
            contributions.forEach(contribution -> contribution.addTo(all));
            ObjectNode document = ActiveDocument.of(all, active.plugins(), protectedPaths);
            describe(document, status.describe(now));
            return document.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(ObjectNode document, String status) {
        ObjectNode info = document.withObject("/info");
        String description = info.path("description").asText("");
        info.put("description", description.isBlank() ? status : description.stripTrailing() + "\n\n" + status);
    }
}
