package io.framex.runtime.http;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import io.framex.runtime.http.validation.IncompleteRequestException;

/**
 * Refuses forms with more fields than {@code server.limits.max_parameters}: Quarkus REST counts those of multipart forms only, and
 * takes a thousand of others.
 */
public class FormFieldsHandler implements ServerRestHandler {

    @Override
    public void handle(ResteasyReactiveRequestContext context) {
        FormData form = context.getFormData();
        if (form == null) {
            return;
        }
        int fields = 0;
        for (String name : form) {
            fields += form.get(name).size();
        }
        if (fields > HttpSettings.current().maxParameters()) {
            throw IncompleteRequestException.instance();
        }
    }
}
