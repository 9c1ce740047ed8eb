package io.framex.runtime.lifecycle;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.StartupEvent;

/**
 * Gives back what of a native binary was mapped for the start alone. The kernel maps sixteen pages around each that is touched, and
 * a start touches code and data all over the binary, most of which no request needs. What is needed again is mapped again from
 * the kernel's cache of files, without reading it.
 * <p>
 * Only what nobody has written to is given back: pages of the process' own would be lost.
 */
@Singleton
public class StartPages {

    private static final Logger LOG = Logger.getLogger(StartPages.class);
    private static final Path MAPPINGS = Path.of("/proc/self/smaps");
    private static final Path BINARY = Path.of("/proc/self/exe");

    /** After everything else that happens at the start, and beside the first requests: reading what is mapped takes 2 ms. */
    void release(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        if (ImageMode.current() == ImageMode.NATIVE_RUN && NativePages.CAN_BE_RELEASED) {
            Thread thread = new Thread(StartPages::release, "framex-pages");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void release() {
        try (BufferedReader mappings = Files.newBufferedReader(MAPPINGS)) {
            for (MappedFile mapping : MappedFile.read(mappings, BINARY.toRealPath().toString())) {
                if (mapping.isUnchanged()) {
                    NativePages.release(mapping.begin(), mapping.size());
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("What the start has mapped stays mapped", e);
        }
    }
}
