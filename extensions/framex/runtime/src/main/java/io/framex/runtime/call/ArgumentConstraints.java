package io.framex.runtime.call;

/** Reports violated constraints as wrong arguments. There is one only where the application has Bean Validation. */
interface ArgumentConstraints {

    /** Puts itself around what calls the method of an API. */
    ApiInvoker around(ApiTarget target, ApiMethod method, ApiInvoker next);
}
