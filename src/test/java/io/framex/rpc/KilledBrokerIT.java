package io.framex.rpc;

/** The embedded store. */
class KilledBrokerIT extends KilledBroker {

    @Override
    String store() {
        return "store = \"embedded\"";
    }
}
