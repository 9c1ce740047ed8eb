package io.framex.runtime.lifecycle;

import org.graalvm.nativeimage.Platform;
import org.graalvm.nativeimage.c.function.CFunction;
import org.graalvm.word.PointerBase;
import org.graalvm.word.UnsignedWord;
import org.graalvm.word.WordFactory;

/** What Linux is told about pages of memory. In native binaries only: no JVM can load this class. */
final class NativePages {

    static final boolean CAN_BE_RELEASED = Platform.includedIn(Platform.LINUX.class);

    private static final int DONT_NEED = 4;

    private NativePages() {
    }

    /**
     * Takes pages of a mapped file out of the process until they are touched again, with what was changed of them.
     *
     * @param begin address of the first page
     * @param size in bytes
     */
    static void release(long begin, long size) {
        if (CAN_BE_RELEASED) {
            madvise(WordFactory.pointer(begin), WordFactory.unsigned(size), DONT_NEED);
        }
    }

    @CFunction(value = "madvise", transition = CFunction.Transition.NO_TRANSITION)
    private static native int madvise(PointerBase begin, UnsignedWord size, int advice);
}
