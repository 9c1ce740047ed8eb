package io.framex.rpc.syftbox;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.framex.rpc.answer.AddressPattern;
import io.framex.rpc.store.Target;

/**
 * A function of an application of SyftBox. Each part is the name of one folder: none has a separator, or means another folder.
 *
 * @param datasite address of the owner
 */
record Endpoint(String datasite, String app, String function) {

    private static final Pattern DATASITE = Pattern.compile("[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})+");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

    /** Empty where SyftBox has no such names. */
    static Optional<Endpoint> of(Target target) {
        String datasite = AddressPattern.address(target.destination());
        boolean named = DATASITE.matcher(datasite).matches()
                && Stream.of(target.app(), target.function()).allMatch(name -> NAME.matcher(name).matches());
        return named ? Optional.of(new Endpoint(datasite, target.app(), target.function())) : Optional.empty();
    }

    /** As SyftBox writes it. */
    String url() {
        return "syft://" + datasite + "/app_data/" + app + "/rpc/" + function;
    }
}
