package io.framex.deployment.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.info.Info;

/** Names the document, and adds what every FrameX server answers. What the application says itself stays. */
class ProductFilter implements OASFilter {

    private final String version;

    ProductFilter(String version) {
        this.version = version;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getInfo() == null) {
            document.setInfo(OASFactory.createInfo());
        }
        Info info = document.getInfo();
        if (info.getTitle() == null) {
            info.setTitle("FrameX API");
        }
        if (info.getVersion() == null) {
            info.setVersion(version);
        }
        if (document.getServers() == null || document.getServers().isEmpty()) {
            document.addServer(OASFactory.createServer().url("/"));
        }
        addSystemOperations(document);
    }

    private static void addSystemOperations(OpenAPI document) {
        OpenAPI system = DocumentFragment.parse(DocumentFragment.text("system.json"));
        if (document.getPaths() == null) {
            document.setPaths(OASFactory.createPaths());
        }
        system.getPaths().getPathItems().forEach((path, item) -> {
            if (document.getPaths().getPathItem(path) == null) {
                document.getPaths().addPathItem(path, item);
            }
        });
        system.getTags().forEach(document::addTag);
    }
}
