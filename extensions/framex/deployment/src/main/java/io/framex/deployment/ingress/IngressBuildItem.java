package io.framex.deployment.ingress;

import io.framex.runtime.ingress.Ingress;
import io.quarkus.builder.item.SimpleBuildItem;
import io.quarkus.runtime.RuntimeValue;

/** The gates of the active plugins, set up before the server listens. */
public final class IngressBuildItem extends SimpleBuildItem {

    private final RuntimeValue<Ingress> ingress;

    IngressBuildItem(RuntimeValue<Ingress> ingress) {
        this.ingress = ingress;
    }

    /** The gates. */
    public RuntimeValue<Ingress> ingress() {
        return ingress;
    }
}
