package io.framex.rpc.store.redis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.framex.rpc.store.RecordCodec;
import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.RequestStatus;
import io.framex.rpc.store.Submission;
import io.vertx.redis.client.Response;

/** Requests as scripts tell them: a list of head, parameters, status, attempts, lease, until, result, error and so on. */
final class RedisRecords {

    /** The fields of the hash that holds a request, in the order in which {@link #record} reads them. */
    static final List<String> FIELDS = List.of("h", "p", "st", "at", "ls", "un", "rs", "er", "ca", "de", "ex");

    private static final RequestStatus[] STATUSES = RequestStatus.values();

    private RedisRecords() {
    }

    static RequestRecord record(Response fields) {
        Submission submission = submission(fields.get(0), fields.get(10));
        RequestState state = new RequestState(STATUSES[fields.get(2).toInteger()], fields.get(3).toInteger(),
                text(fields.get(4)), fields.get(5).toLong(), bytes(fields.get(6)), text(fields.get(7)), fields.get(8).toLong(),
                "1".equals(text(fields.get(9))));
        return new RequestRecord(submission.withParams(bytes(fields.get(1))), state);
    }

    static List<RequestRecord> records(Response list) {
        List<RequestRecord> records = new ArrayList<>(list.size());
        for (Response fields : list) {
            if (fields.get(0) != null) {
                records.add(record(fields));
            }
        }
        return records;
    }

    /** The request without its parameters. */
    static Submission submission(Response head, Response expiresAt) {
        return RecordCodec.decodeSubmission(head.toBytes()).expiringAt(expiresAt.toLong());
    }

    /** Pairs of names and values, which come as a map or as a list, depending on the version of the protocol. */
    static Map<String, Response> pairs(Response reply) {
        Map<String, Response> pairs = new HashMap<>();
        if (reply.isMap()) {
            reply.getKeys().forEach(name -> pairs.put(name, reply.get(name)));
        } else {
            for (int i = 0; i + 1 < reply.size(); i += 2) {
                pairs.put(reply.get(i).toString(), reply.get(i + 1));
            }
        }
        return pairs;
    }

    private static byte[] bytes(Response field) {
        return field == null ? null : field.toBytes();
    }

    private static String text(Response field) {
        return field == null ? null : field.toString(StandardCharsets.UTF_8);
    }
}
