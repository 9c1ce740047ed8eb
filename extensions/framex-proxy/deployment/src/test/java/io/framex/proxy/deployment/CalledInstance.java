package io.framex.proxy.deployment;

import io.framex.proxy.remote.PayloadCompression;
import io.quarkus.test.QuarkusUnitTest;

/** An application whose functions other instances call, with one key. */
final class CalledInstance {

    static final String AUDIENCE = "the-test";
    static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private CalledInstance() {
    }

    /** The same without a key. */
    static QuarkusUnitTest open(Class<?>... classes) {
        return new QuarkusUnitTest()
                .withApplicationRoot(root -> root.addClasses(classes).addClasses(FunctionCaller.class, CalledInstance.class))
                .overrideRuntimeConfigKey("framex.load_builtin_plugins", "proxy")
                .overrideRuntimeConfigKey("framex.plugins.proxy.instance_id", AUDIENCE);
    }

    static QuarkusUnitTest with(Class<?>... classes) {
        return open(classes).overrideRuntimeConfigKey("framex.plugins.proxy.keys[0].id", "first")
                .overrideRuntimeConfigKey("framex.plugins.proxy.keys[0].key", KEY);
    }

    /** Another instance, which has the key, too. */
    static FunctionCaller caller(PayloadCompression compression) {
        return new FunctionCaller(AUDIENCE, KEY, compression);
    }
}
