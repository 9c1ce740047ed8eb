package io.framex.runtime.http;

import java.util.ArrayList;
import java.util.List;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import io.framex.runtime.http.validation.IncompleteRequestException;
import io.framex.runtime.http.validation.RequestValues;

/**
 * Refuses text where a file is expected. Quarkus REST takes a part without a file name for a file without a name, or leaves
 * it out of a list.
 */
public class UploadHandler implements ServerRestHandler {

    private List<String> names = new ArrayList<>();

    @Override
    public void handle(ResteasyReactiveRequestContext context) {
        RequestValues values = new RequestValues(context);
        for (String name : names) {
            if (values.hasTextFor(name)) {
                throw IncompleteRequestException.instance();
            }
        }
    }

    /** Names of the parameters that take files. */
    public List<String> getNames() {
        return names;
    }

    public void setNames(List<String> names) {
        this.names = names;
    }
}
