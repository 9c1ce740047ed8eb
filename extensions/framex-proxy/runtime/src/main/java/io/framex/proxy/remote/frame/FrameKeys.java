package io.framex.proxy.remote.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The keys of this instance: the first encrypts, all decrypt. Immutable. */
public final class FrameKeys {

    /** Of an instance whose frames are compressed only. */
    public static final FrameKeys NONE = new FrameKeys(List.of());

    private final List<FrameKey> keys;
    private final Map<String, FrameKey> byId = new HashMap<>();

    /**
     * @throws IllegalArgumentException where two have one id
     */
    public FrameKeys(List<FrameKey> keys) {
        this.keys = List.copyOf(keys);
        for (FrameKey key : keys) {
            if (byId.put(key.id(), key) != null) {
                throw new IllegalArgumentException("there are two keys \"" + key.id() + "\"");
            }
        }
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    FrameKey first() {
        return keys.get(0);
    }

    FrameKey find(String id) {
        return byId.get(id);
    }

    @Override
    public String toString() {
        return keys.toString();
    }
}
