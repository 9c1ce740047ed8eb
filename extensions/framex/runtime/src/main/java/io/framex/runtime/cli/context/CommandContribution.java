package io.framex.runtime.cli.context;

/**
 * A command that an extension adds to {@code framex}, as a service of this type ({@code META-INF/services}). Its parent, as
 * picocli's {@code @ParentCommand} gives it, is a {@link ContextHolder}.
 */
@FunctionalInterface
public interface CommandContribution {

    /** A new instance of a class with picocli's {@code @Command}. Called whenever a command line is put together. */
    Object command();
}
