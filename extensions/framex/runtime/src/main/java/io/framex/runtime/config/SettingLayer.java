package io.framex.runtime.config;

import java.util.Map;

/**
 * All that one source gives.
 *
 * @param ordinal precedence among all sources of SmallRye Config, highest wins
 * @param table settings below the top sections, and {@code quarkus}
 * @param variables {@code QUARKUS_*} variables of a file, which SmallRye Config matches with property names itself
 */
record SettingLayer(SettingOrigin origin, int ordinal, SettingTable table, Map<String, String> variables) {

    // System properties are at 400, the environment at 300, SmallRye Config's own .env at 295, application.yaml and
    // application.properties between 250 and 265.
    static final int COMMAND_LINE = 450;
    static final int ENVIRONMENT = 305;
    static final int DOT_ENV_PROD = 298;
    static final int DOT_ENV = 296;
    static final int CONFIG_FILE = 290;
    static final int PYPROJECT = 200;

    SettingLayer withTable(SettingTable other) {
        return new SettingLayer(origin, ordinal, other, variables);
    }
}
