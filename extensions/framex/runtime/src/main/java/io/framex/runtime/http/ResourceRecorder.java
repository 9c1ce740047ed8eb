package io.framex.runtime.http;

import org.jboss.resteasy.reactive.common.model.ResourceClass;

import io.quarkus.runtime.annotations.Recorder;

/** Recorded at build: describes the resources of an application with many of them, a part of them in each class. */
@Recorder
public class ResourceRecorder {

    /**
     * @param resource with all of its methods
     * @return the same, which is then in the start-up context
     */
    public ResourceClass described(ResourceClass resource) {
        return resource;
    }
}
