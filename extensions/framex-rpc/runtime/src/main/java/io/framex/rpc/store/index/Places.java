package io.framex.rpc.store.index;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import io.framex.rpc.store.Submission;
import io.framex.rpc.store.Target;

/**
 * Where requests belong, of the targets that came last. Most of many requests are for the same few targets: they share one object,
 * which takes less memory than the parameters of one of them, and its queue is looked for once. Guarded by the lock of the store.
 */
final class Places {

    private static final int MOST = 1000;

    private final Map<Target, Place> latest = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Target, Place> eldest) {
            return size() > MOST;
        }
    };
    private final Function<Target, String> queueOf;

    /**
     * @param queueOf gives the same queue for the same target, always
     */
    Places(Function<Target, String> queueOf) {
        this.queueOf = queueOf;
    }

    Place of(Submission submission) {
        return latest.computeIfAbsent(submission.target(), target -> new Place(target, queueOf.apply(target)));
    }

    /**
     * A target and its queue.
     *
     * @param target shared by requests
     */
    record Place(Target target, String queue) {

        /** A request for this target. */
        Submission share(Submission submission) {
            return submission.withTarget(target);
        }
    }
}
