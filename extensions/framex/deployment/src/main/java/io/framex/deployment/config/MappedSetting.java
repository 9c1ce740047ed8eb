package io.framex.deployment.config;

import java.lang.reflect.Method;

import io.framex.runtime.config.KnownSetting;

/**
 * A setting and the method of the mapping that reads it.
 *
 * @param setting what is known about the setting
 * @param method method whose Javadoc describes it
 */
public record MappedSetting(KnownSetting setting, Method method) {
}
