package com.example.orders;

import java.util.List;

import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestHeader;

import io.framex.OnRequest;
import io.framex.PluginPart;

/** Parameters that are neither in the path nor in the query. */
@PluginPart("orders")
public class HeadersPart {

    @OnRequest("/headers")
    public List<String> headers(@RestHeader("X-Tenant") String tenant, @RestHeader("X-Count") int count,
            @RestCookie("basket") String basket) {
        return List.of(tenant, "" + count, basket);
    }
}
