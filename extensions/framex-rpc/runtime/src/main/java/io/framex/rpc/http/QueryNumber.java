package io.framex.rpc.http;

import java.util.List;

import com.fasterxml.jackson.databind.node.TextNode;

import io.vertx.core.http.HttpServerRequest;

/** Reads numbers in the query of a request. */
final class QueryNumber {

    private QueryNumber() {
    }

    /**
     * A whole number; what comes after the point is left out.
     *
     * @throws RpcProblem where it is none, or outside of the bounds
     */
    static int whole(HttpServerRequest request, String name, int otherwise, int least, int most) {
        return (int) of(request, name, otherwise, least, most);
    }

    /**
     * A number.
     *
     * @throws RpcProblem where it is none, or outside of the bounds
     */
    static double of(HttpServerRequest request, String name, double otherwise, double least, double most) {
        String text = request.getParam(name);
        if (text == null) {
            return otherwise;
        }
        try {
            double value = Double.parseDouble(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // refused below
        }
        throw RpcProblem.invalid(List.of(Problems.problem("value_error", "Value error, should be a number from " + (long) least
                + " to " + (long) most, TextNode.valueOf(text), "query", name)));
    }
}
