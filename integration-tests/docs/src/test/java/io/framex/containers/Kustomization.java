package io.framex.containers;

import java.util.List;
import java.util.stream.Stream;

/**
 * As much of a {@code kustomization.yaml} as is used here; anything else in one is an error.
 *
 * @param resources manifests and other folders
 * @param configMapGenerator config maps from files
 * @param images tags of images
 * @param patches changes to manifests of other folders
 */
record Kustomization(String apiVersion, String kind, List<String> resources, List<Generator> configMapGenerator, List<Image> images,
        List<Patch> patches) {

    Kustomization {
        configMapGenerator = configMapGenerator == null ? List.of() : configMapGenerator;
        patches = patches == null ? List.of() : patches;
    }

    /** Every file and folder that is named. */
    List<String> files() {
        return Stream.of(resources.stream(), configMapGenerator.stream().flatMap(generator -> generator.files().stream()),
                patches.stream().map(Patch::path)).flatMap(names -> names).toList();
    }

    record Generator(String name, List<String> files) {
    }

    record Image(String name, String newTag) {
    }

    record Patch(String path) {
    }
}
