package io.framex.runtime.call;

import java.util.Map;

/**
 * What was generated for the APIs that are compiled in.
 *
 * @param apis by function name, or by HTTP method and path template with a space between
 */
public record CompiledApis(Map<String, CompiledApi> apis) {
}
