package com.example.orders;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import io.framex.OnRequest;
import io.framex.PluginPart;

/** Uploads and form fields. */
@PluginPart("orders")
public class FormsPart {

    @OnRequest(value = "/forms/upload", methods = "POST")
    public Map<String, Object> upload(FileUpload document, @RestForm String title) throws IOException {
        return Map.of("name", document.fileName(), "type", document.contentType(), "title", title,
                "text", Files.readString(document.uploadedFile()));
    }

    @OnRequest(value = "/forms/uploads", methods = "POST")
    public List<String> uploads(@RestForm("pages") List<FileUpload> pages) {
        return pages.stream().map(FileUpload::fileName).toList();
    }
}
