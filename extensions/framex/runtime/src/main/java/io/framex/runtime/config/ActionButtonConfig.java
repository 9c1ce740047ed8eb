package io.framex.runtime.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** A button on the documentation pages that calls an address. */
public interface ActionButtonConfig {

    /**
     * Text of the button. Accepted already; takes effect in a later release.
     */
    String title();

    /**
     * Look of the button. Accepted already; takes effect in a later release.
     */
    @WithDefault("default")
    Variant variant();

    /**
     * Whether the user is asked before the call. Accepted already; takes effect in a later release.
     */
    @WithDefault("false")
    boolean requiresConfirmation();

    /**
     * What the user is asked. Accepted already; takes effect in a later release.
     */
    Optional<String> confirmationMessage();

    /**
     * Address that is called; for method `LINK` it begins with `http://` or `https://`. Accepted already; takes effect in a
     * later release.
     */
    String url();

    /**
     * HTTP method, or `LINK` to open the address in the browser. Accepted already; takes effect in a later release.
     */
    @WithDefault("POST")
    Method method();

    /**
     * Seconds that the call may take. Accepted already; takes effect in a later release.
     */
    @WithDefault("30")
    @Range(min = 0.001)
    double timeout();

    /**
     * Headers that are sent. Accepted already; takes effect in a later release.
     */
    @Sensitive
    Map<String, @WithConverter(VerbatimTextConverter.class) String> headers();

    /**
     * Query parameters that are sent. Accepted already; takes effect in a later release.
     */
    Map<String, @WithConverter(VerbatimTextConverter.class) String> query();

    /**
     * How the body is written. Accepted already; takes effect in a later release.
     */
    @WithDefault("json")
    BodyType bodyType();

    /**
     * Body that is sent. Accepted already; takes effect in a later release.
     */
    Map<String, @WithConverter(VerbatimTextConverter.class) String> body();

    /**
     * What the user is asked to fill in.
     */
    List<ActionButtonInputConfig> inputs();

    /**
     * Who may press the button.
     */
    ActionButtonAuthConfig auth();

    /**
     * Field of the response that holds an address to open. Accepted already; takes effect in a later release.
     */
    Optional<String> responseOpenUrl();

    /** Look of a button. */
    enum Variant {
        DEFAULT, PRIMARY, SUCCESS, WARNING, DANGER
    }

    /** What a button does. */
    enum Method {
        GET, POST, PUT, PATCH, DELETE, LINK
    }

    /** How the body of a call is written. */
    enum BodyType {
        JSON, FORM
    }
}
