package com.example.composed.provider;

import jakarta.enterprise.context.RequestScoped;

/** Something that belongs to the request. */
@RequestScoped
public class RequestMark {

    private String text = "unmarked";

    public String text() {
        return text;
    }

    public void text(String mark) {
        this.text = mark;
    }
}
