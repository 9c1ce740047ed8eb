package com.example.library;

import io.framex.ApiType;
import io.framex.OnRequest;
import io.framex.PluginPart;

/** The rest of the library: a class of its own that belongs to the same plugin. */
@PluginPart("library")
public class CataloguePart {

    @OnRequest(value = "/catalogue/size", type = ApiType.ALL)
    public int size() {
        return 1;
    }

    @OnRequest(type = ApiType.FUNC)
    public String shelfmark(Book book) {
        return book.year() + "-" + book.isbn();
    }
}
