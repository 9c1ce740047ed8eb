package io.framex.proxy.forward;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which headers the operator lets pass. Immutable. */
final class HeaderFilter {

    /** Without these a body could be taken for something else. */
    private static final HeaderNames DESCRIBE_THE_BODY = new HeaderNames(Set.of("Content-Type", "Content-Length",
            "Content-Encoding", "Content-Range", "Transfer-Encoding"));

    private final HeaderNames allowed;
    private final HeaderNames denied;

    HeaderFilter(Optional<List<String>> allowed, Optional<List<String>> denied) {
        this.allowed = allowed.map(HeaderNames::new).orElse(null);
        this.denied = denied.map(HeaderNames::new).orElse(HeaderNames.NONE);
    }

    boolean passes(CharSequence name) {
        if (allowed == null && denied == HeaderNames.NONE) {
            return true;
        }
        return DESCRIBE_THE_BODY.contains(name) || !denied.contains(name) && (allowed == null || allowed.contains(name));
    }
}
