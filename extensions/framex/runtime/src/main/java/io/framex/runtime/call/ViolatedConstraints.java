package io.framex.runtime.call;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;

import io.framex.InvalidArgumentsException;
import io.framex.runtime.http.validation.ConstraintProblems;
import io.framex.runtime.http.validation.ValidationProblem;

/** Reports violated constraints of an API's parameters like other wrong arguments. Only where Bean Validation is there. */
@Singleton
class ViolatedConstraints implements ArgumentConstraints {

    @Override
    public ApiInvoker around(ApiTarget target, ApiMethod method, ApiInvoker next) {
        return call -> {
            try {
                return next.invoke(call);
            } catch (ConstraintViolationException violated) {
                Optional<List<ValidationProblem>> problems = ConstraintProblems.of(violated, method.className(),
                        method.methodName(), method.parameters());
                if (problems.isEmpty()) {
                    throw violated;
                }
                throw new InvalidArgumentsException(target.api(),
                        problems.get().stream().map(ValidationProblem::toJson).toList());
            }
        };
    }
}
