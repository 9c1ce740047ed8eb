package com.example.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import io.framex.OnRequest;
import io.framex.Plugin;

@Plugin(name = "forms")
public class FormsPlugin {

    @OnRequest(value = "/forms/upload", methods = "POST")
    public String upload(FileUpload document, @RestForm int copies, @RestForm Optional<String> note) throws IOException {
        return document.fileName() + ":" + Files.readString(document.uploadedFile()) + ":" + copies + ":"
                + note.orElse("none");
    }

    @OnRequest(value = "/forms/many", methods = "POST")
    public int many(@RestForm("files") List<FileUpload> files) {
        return files.size();
    }

    @OnRequest(value = "/forms/fields", methods = "POST")
    public String fields(@RestForm String name, @RestForm List<Integer> numbers) {
        return name + numbers;
    }
}
