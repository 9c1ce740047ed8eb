package io.framex.rpc.broker;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.RequestStatus;

/** Counts what goes through the queues of this broker since its start. Thread safe. */
public final class Traffic {

    /** What has gone through one queue. */
    public static final class Flow {

        private final LongAdder accepted = new LongAdder();
        private final LongAdder completed = new LongAdder();
        private final LongAdder failed = new LongAdder();
        private final LongAdder attempts = new LongAdder();

        public long accepted() {
            return accepted.sum();
        }

        public long completed() {
            return completed.sum();
        }

        public long failed() {
            return failed.sum();
        }

        /** Attempts of requests that have ended. */
        public long attempts() {
            return attempts.sum();
        }
    }

    private final Map<String, Flow> flows = new ConcurrentHashMap<>();
    private final Flow all = new Flow();
    private final int most;

    /**
     * @param most how many queues are counted one by one; names of queues come from senders
     */
    Traffic(int most) {
        this.most = most;
    }

    void accepted(String queue) {
        all.accepted.increment();
        Flow flow = flow(queue);
        if (flow != null) {
            flow.accepted.increment();
        }
    }

    void settled(String queue, RequestState state) {
        settled(all, state);
        Flow flow = flow(queue);
        if (flow != null) {
            settled(flow, state);
        }
    }

    private static void settled(Flow flow, RequestState state) {
        (state.status() == RequestStatus.COMPLETED ? flow.completed : flow.failed).increment();
        flow.attempts.add(state.attempts());
    }

    private Flow flow(String queue) {
        Flow known = flows.get(queue);
        return known != null || flows.size() >= most ? known : flows.computeIfAbsent(queue, name -> new Flow());
    }

    /** All queues together. */
    public Flow all() {
        return all;
    }

    /** The queues that are counted one by one. */
    public Map<String, Flow> queues() {
        return flows;
    }
}
