package io.framex.rpc.filter;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.Submission;
import io.framex.rpc.store.Target;

/** Writes down, at DEBUG, what becomes of requests. What they carry is not written down. */
@Singleton
public class RequestLog implements RpcFilter {

    private static final Logger LOG = Logger.getLogger("io.framex.rpc.request");

    @Override
    public Submission accepting(Submission submission) {
        if (LOG.isDebugEnabled()) {
            Target target = submission.target();
            LOG.debugf("Request %s from %s to %s of %s at %s", submission.id(), submission.sender(), target.function(),
                    target.app(), target.destination());
        }
        return submission;
    }

    @Override
    public void settled(RequestRecord request) {
        if (LOG.isDebugEnabled()) {
            RequestState state = request.state();
            LOG.debugf("Request %s %s after %d ms and %d attempts%s", request.submission().id(), state.status().text(),
                    state.completedAt() - request.submission().createdAt(), state.attempts(),
                    state.error() == null ? "" : ": " + state.error().replaceAll("\\p{Cntrl}", " "));
        }
    }
}
