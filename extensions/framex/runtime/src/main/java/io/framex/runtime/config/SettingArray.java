package io.framex.runtime.config;

import java.util.List;

/** A list of values. */
record SettingArray(List<SettingNode> items, SettingOrigin origin) implements SettingNode {

    SettingArray {
        items = List.copyOf(items);
    }

    @Override
    public String description() {
        return "a list";
    }
}
