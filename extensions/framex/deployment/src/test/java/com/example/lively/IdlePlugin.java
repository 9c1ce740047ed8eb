package com.example.lively;

import io.framex.OnRequest;
import io.framex.Plugin;

/** Has nothing to start. */
@Plugin(name = "idle")
public class IdlePlugin {

    @OnRequest("/idle")
    public String idle() {
        return "here";
    }
}
