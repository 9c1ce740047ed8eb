package io.framex.rpc.store.index;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import io.framex.rpc.store.Submission;
import io.framex.rpc.store.Target;

/**
 * Where requests belong, of the targets and senders that came last. Most of many requests are from the same few senders for the same
 * few targets: they share one object, which takes less memory than the parameters of one of them, and its queue is looked for once.
 * Guarded by the lock of the store.
 */
final class Places {

    private static final int MOST = 1000;

    private record Way(Target target, String sender) {
    }

    private final Map<Way, Place> latest = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Way, Place> eldest) {
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
        return latest.computeIfAbsent(new Way(submission.target(), submission.sender()),
                way -> new Place(way.target(), way.sender(), queueOf.apply(way.target())));
    }

    /**
     * What requests share.
     *
     * @param target whom they are for
     * @param sender who sends them
     * @param queue where they wait
     */
    record Place(Target target, String sender, String queue) {
    }
}
