package io.framex.deployment.plugin;

import java.util.Map;
import java.util.Set;

import org.jboss.jandex.DotName;

import io.framex.Call;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.PluginClient;
import io.framex.PluginPart;

/** Every Jandex name that the plugin build steps look for. */
final class PluginDotNames {

    static final DotName PLUGIN = DotName.createSimple(Plugin.class);
    static final DotName PLUGIN_PART = DotName.createSimple(PluginPart.class);
    static final DotName PLUGIN_CLIENT = DotName.createSimple(PluginClient.class);
    static final DotName CALL = DotName.createSimple(Call.class);
    static final DotName ON_REQUEST = DotName.createSimple(OnRequest.class);

    static final DotName BLOCKING = DotName.createSimple("io.smallrye.common.annotation.Blocking");
    static final DotName NON_BLOCKING = DotName.createSimple("io.smallrye.common.annotation.NonBlocking");
    static final DotName RUN_ON_VIRTUAL_THREAD = DotName.createSimple("io.smallrye.common.annotation.RunOnVirtualThread");

    static final DotName UNI = DotName.createSimple("io.smallrye.mutiny.Uni");
    static final DotName MULTI = DotName.createSimple("io.smallrye.mutiny.Multi");
    static final DotName COMPLETION_STAGE = DotName.createSimple("java.util.concurrent.CompletionStage");
    static final DotName COMPLETABLE_FUTURE = DotName.createSimple("java.util.concurrent.CompletableFuture");
    static final DotName REST_RESPONSE = DotName.createSimple("org.jboss.resteasy.reactive.RestResponse");
    static final DotName STREAM_EVENT = DotName.createSimple("io.framex.StreamEvent");

    static final DotName OPTIONAL = DotName.createSimple("java.util.Optional");
    static final DotName LIST = DotName.createSimple("java.util.List");
    static final DotName SET = DotName.createSimple("java.util.Set");
    static final DotName DEFAULT_VALUE = DotName.createSimple("jakarta.ws.rs.DefaultValue");
    static final DotName FILE_UPLOAD = DotName.createSimple("org.jboss.resteasy.reactive.multipart.FileUpload");
    static final DotName REST_FORM = DotName.createSimple("org.jboss.resteasy.reactive.RestForm");
    static final DotName FORM_PARAM = DotName.createSimple("jakarta.ws.rs.FormParam");
    static final DotName QUERY_PARAM = DotName.createSimple("jakarta.ws.rs.QueryParam");
    static final DotName PATH_PARAM = DotName.createSimple("jakarta.ws.rs.PathParam");
    static final DotName CONTEXT = DotName.createSimple("jakarta.ws.rs.core.Context");

    /** Annotations of Quarkus REST by which an author may take a parameter from a header or cookie, or rename it. */
    static final Map<DotName, Binding> BINDINGS = Map.of(
            FORM_PARAM, Binding.FORM,
            REST_FORM, Binding.FORM,
            QUERY_PARAM, Binding.QUERY,
            DotName.createSimple("org.jboss.resteasy.reactive.RestQuery"), Binding.QUERY,
            PATH_PARAM, Binding.PATH,
            DotName.createSimple("org.jboss.resteasy.reactive.RestPath"), Binding.PATH,
            DotName.createSimple("jakarta.ws.rs.HeaderParam"), Binding.HEADER,
            DotName.createSimple("org.jboss.resteasy.reactive.RestHeader"), Binding.HEADER,
            DotName.createSimple("jakarta.ws.rs.CookieParam"), Binding.COOKIE,
            DotName.createSimple("org.jboss.resteasy.reactive.RestCookie"), Binding.COOKIE);

    static final Set<String> HTTP_METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

    enum Binding {
        QUERY,
        PATH,
        HEADER,
        COOKIE,
        FORM
    }

    private PluginDotNames() {
    }
}
