package com.example.application.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;

import org.junit.jupiter.api.Test;

import com.example.application.server.Client;
import com.example.application.server.SharedServer;

import io.framex.test.ApiReply;

class FormsIT {

    private static final String MULTIPART = "multipart/form-data; boundary=edge";

    private final Client client = SharedServer.client();

    @Test
    void takesAFileAndAField() {
        var data = upload("/api/v1/forms/upload", file("document", "b.txt", "böse"), field("title", "T"), END).data();
        assertThat(data.get("name").textValue()).isEqualTo("b.txt");
        assertThat(data.get("type").textValue()).startsWith("text/plain");
        assertThat(data.get("title").textValue()).isEqualTo("T");
        assertThat(data.get("text").textValue()).isEqualTo("böse");
    }

    @Test
    void takesSeveralFiles() {
        assertThat(upload("/api/v1/forms/uploads", file("pages", "1", "a"), file("pages", "2", "b"), END).data())
                .hasToString("[\"1\",\"2\"]");
    }

    @Test
    void reportsMissingParts() {
        upload("/api/v1/forms/upload", field("other", "x"), END)
                .isInvalid("missing at body.document", "missing at body.title");
    }

    @Test
    void refusesABrokenForm() {
        upload("/api/v1/forms/upload", "--edge\r\nnonsense").isError(400, "FX-400-REQUEST");
    }

    @Test
    void refusesJson() {
        client.postJson("/api/v1/forms/upload", "{}").isError(415, "FX-415-MEDIA");
    }

    private static final String END = "--edge--\r\n";

    private io.framex.test.ApiReply upload(String path, String... parts) {
        return client.send("POST", path, BodyPublishers.ofString(String.join("", parts)), "Content-Type", MULTIPART);
    }

    private static String file(String name, String fileName, String content) {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + content + "\r\n";
    }

    private static String field(String name, String value) {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
