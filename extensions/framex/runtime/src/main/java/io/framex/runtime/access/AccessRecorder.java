package io.framex.runtime.access;

import java.time.Instant;
import java.util.List;

import org.jboss.logging.Logger;

import io.framex.runtime.access.Requirement.OneOf;
import io.framex.runtime.config.FrameXConfig;
import io.framex.runtime.config.InvalidSettingsException;
import io.framex.runtime.config.SettingOrigins;
import io.framex.runtime.http.BodySizeHandler;
import io.framex.runtime.http.HttpSettings;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Puts the configured rules in front of everything that is served. */
@Recorder
public class AccessRecorder {

    private static final Logger LOG = Logger.getLogger("io.framex.auth");

    private final RuntimeValue<FrameXConfig> config;

    public AccessRecorder(RuntimeValue<FrameXConfig> config) {
        this.config = config;
    }

    /**
     * The handler that checks keys, and then what a body says of its size.
     *
     * @throws InvalidSettingsException where the rules cannot be used
     */
    public Handler<RoutingContext> handler() {
        Findings findings = new Findings(SettingOrigins::of);
        List<OneOf> read = RulesReader.read(AccessSettings.of(config.getValue().auth()), Instant.now(), findings);
        if (!findings.problems().isEmpty()) {
            throw new InvalidSettingsException(findings.problems());
        }
        AccessRules rules = new AccessRules(read, HttpSettings.current().routes());
        findings.warnings().forEach(LOG::warn);
        rules.unused().forEach(rule -> LOG.warnf("The rule for \"%s\" covers no route of an active plugin",
                rule.pattern().text()));
        return new AccessHandler(rules, new BodySizeHandler());
    }

    /** The handler of targets that the router refuses. */
    public Handler<RoutingContext> malformedTargets() {
        return new MalformedTargetHandler();
    }
}
