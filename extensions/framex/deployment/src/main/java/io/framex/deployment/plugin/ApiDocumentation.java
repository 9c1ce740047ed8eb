package io.framex.deployment.plugin;

import java.util.List;

/**
 * What OpenAPI says about an operation.
 *
 * @param tags tags, never empty
 * @param summary summary, possibly empty
 * @param description description, possibly empty
 */
record ApiDocumentation(List<String> tags, String summary, String description) {
}
