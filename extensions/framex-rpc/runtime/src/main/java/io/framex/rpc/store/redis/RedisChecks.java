package io.framex.rpc.store.redis;

import java.util.HashMap;
import java.util.Map;

import org.jboss.logging.Logger;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;

/** Looks at the start whether Redis keeps what it acknowledges, and warns where it does not. */
final class RedisChecks {

    private static final Logger LOG = Logger.getLogger("io.framex.rpc");

    private static final String DOUBT = "Accepted requests may be lost when Redis ends: ";

    private RedisChecks() {
    }

    /** Never fails: who may not look is told so. */
    static Future<Void> warn(RedisLink link) {
        return Future.join(config(link, "append*"), config(link, "maxmemory*"))
                .onSuccess(both -> {
                    Map<String, Response> settings = new HashMap<>(both.<Map<String, Response>>resultAt(0));
                    settings.putAll(both.resultAt(1));
                    warn(settings);
                })
                .onFailure(refused -> LOG.warnf("Whether Redis keeps what it acknowledges cannot be told, because it refuses"
                        + " CONFIG GET (%s). Unless it has appendonly yes, appendfsync always and maxmemory-policy noeviction,"
                        + " accepted requests may be lost", refused.getMessage()))
                .otherwiseEmpty().mapEmpty();
    }

    private static Future<Map<String, Response>> config(RedisLink link, String pattern) {
        return link.send(Request.cmd(Command.CONFIG).arg("GET").arg(pattern), 0).map(RedisRecords::pairs);
    }

    private static void warn(Map<String, Response> settings) {
        if (!"yes".equals(text(settings, "appendonly"))) {
            LOG.warn(DOUBT + "it has not \"appendonly yes\"");
        } else if (!"always".equals(text(settings, "appendfsync"))) {
            LOG.warnf(DOUBT + "it has \"appendfsync %s\" instead of \"always\"", text(settings, "appendfsync"));
        }
        String policy = text(settings, "maxmemory-policy");
        if (!policy.equals("noeviction")) {
            LOG.warnf("Redis removes requests when its memory is full: it has \"maxmemory-policy %s\" instead of"
                    + " \"noeviction\"", policy);
        }
    }

    private static String text(Map<String, Response> settings, String name) {
        return String.valueOf(settings.get(name));
    }
}
