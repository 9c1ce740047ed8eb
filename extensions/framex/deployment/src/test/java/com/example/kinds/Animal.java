package com.example.kinds;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A payload whose JSON says which kind it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({ @JsonSubTypes.Type(value = Animal.Cat.class, name = "cat"), @JsonSubTypes.Type(value = Animal.Dog.class, name = "dog") })
public sealed interface Animal {

    record Cat(String name) implements Animal {
    }

    record Dog(String name) implements Animal {
    }
}
