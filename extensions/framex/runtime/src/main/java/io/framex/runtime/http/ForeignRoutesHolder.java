package io.framex.runtime.http;

/** Where the foreign routes of the running application are. */
final class ForeignRoutesHolder {

    static volatile ForeignRoutes current = ForeignRoutes.NONE;

    private ForeignRoutesHolder() {
    }
}
