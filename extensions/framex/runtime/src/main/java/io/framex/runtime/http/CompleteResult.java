package io.framex.runtime.http;

/** A result that stands for a whole answer, its envelope included. */
public interface CompleteResult {
}
