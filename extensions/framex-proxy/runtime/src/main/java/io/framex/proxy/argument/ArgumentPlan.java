package io.framex.proxy.argument;

import java.util.List;
import java.util.Optional;

/**
 * Where the arguments of calls to one operation go.
 *
 * @param parameters all but the body
 * @param body what is not among the parameters; empty where the operation has none
 */
public record ArgumentPlan(List<Parameter> parameters, Optional<BodyPlan> body) {
}
