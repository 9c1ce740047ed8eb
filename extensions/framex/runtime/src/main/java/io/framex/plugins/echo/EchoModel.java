package io.framex.plugins.echo;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Body of {@code POST /api/v1/echo_model}.
 *
 * @param id required
 * @param name {@code echo} where it is absent
 */
public record EchoModel(@JsonProperty(required = true) int id, String name) {

    public EchoModel {
        name = name == null ? "echo" : name;
    }

    /** The model as Python prints a dictionary. */
    String dump() {
        return "{'id': " + id + ", 'name': " + PythonText.repr(name) + "}";
    }
}
