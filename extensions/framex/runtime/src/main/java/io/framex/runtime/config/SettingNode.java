package io.framex.runtime.config;

/** A value as a source gives it, before anything is known about its meaning. */
sealed interface SettingNode permits SettingTable, SettingArray, SettingScalar {

    /** Where the value was read. */
    SettingOrigin origin();

    /** What to call this kind of value in a message. */
    String description();
}
