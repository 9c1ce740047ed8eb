package io.framex.deployment.plugin;

import io.framex.runtime.catalog.ParameterLocation;

/** Media types that a form operation reads. */
final class FormMediaTypes {

    static final String MULTIPART = "multipart/form-data";
    static final String URL_ENCODED = "application/x-www-form-urlencoded";

    /** A form with files is always multipart; one without may also be URL-encoded. Comma separated. */
    static String of(ApiMethodModel method) {
        boolean files = method.parameters().stream().map(ApiParameterModel::api)
                .anyMatch(parameter -> parameter.location() == ParameterLocation.FORM
                        && parameter.type().className().equals(PluginDotNames.FILE_UPLOAD.toString()));
        return files ? MULTIPART : MULTIPART + "," + URL_ENCODED;
    }

    private FormMediaTypes() {
    }
}
