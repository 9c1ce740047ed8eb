package io.framex.proxy.forward;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which headers pass: those that the operator does not keep back, and that are not about one connection. Immutable. */
final class HeaderFilter {

    /** Without these a body could be taken for something else. */
    private static final List<String> DESCRIBE_THE_BODY = List.of("Content-Type", "Content-Length", "Content-Encoding",
            "Content-Range", "Transfer-Encoding");

    /** All that never passes is one set, so that most headers are looked up once. */
    private final HeaderNames refused;
    private final HeaderNames allowed;

    /**
     * @param never what does not pass whatever the operator says
     * @param allowed what the operator lets pass; all where it is absent
     * @param denied what the operator keeps back
     */
    HeaderFilter(Collection<String> never, Optional<List<String>> allowed, Optional<List<String>> denied) {
        HeaderNames describing = new HeaderNames(DESCRIBE_THE_BODY);
        List<String> refusedNames = new ArrayList<>(HopByHop.ALWAYS);
        refusedNames.addAll(never);
        denied.orElse(List.of()).stream().filter(name -> !describing.contains(name)).forEach(refusedNames::add);
        this.refused = new HeaderNames(refusedNames);
        this.allowed = allowed.map(names -> {
            List<String> all = new ArrayList<>(DESCRIBE_THE_BODY);
            all.addAll(names);
            return new HeaderNames(all);
        }).orElse(null);
    }

    boolean passes(CharSequence name) {
        return !refused.contains(name) && (allowed == null || allowed.contains(name));
    }
}
