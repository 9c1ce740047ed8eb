package io.framex.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;

/** The manifests say what the Kubernetes API understands, and no pod gets more rights than it needs. */
class KubernetesManifestsTest {

    @Test
    void aMisspelledFieldWouldBeFound() {
        assertThatThrownBy(() -> StrictYaml.manifest("apiVersion: v1\nkind: Service\nspec:\n  port: []\n"))
                .hasMessageContaining("port");
        assertThatThrownBy(() -> StrictYaml.manifest("apiVersion: v1\nkind: Service\nkind: Service\n")).hasMessageContaining("kind");
    }

    @Test
    void podsHaveNoRights() throws IOException {
        PodSpec pod = deployment().getSpec().getTemplate().getSpec();
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");

        Container container = container();
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getPrivileged()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getSecurityContext().getCapabilities().getAdd()).isEmpty();
        assertThat(container.getResources().getLimits()).containsKey("memory");
        assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
    }

    @Test
    void podsAreProbedAndStopGently() throws IOException {
        Container container = container();
        assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/health/started");
        assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/health/live");
        assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/health/ready");
        String port = container.getPorts().get(0).getName();
        for (var probe : List.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe())) {
            assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo(port);
        }
        long shutdown = 30;
        assertThat(config()).contains("shutdown_timeout = \"" + shutdown + "s\"");
        assertThat(deployment().getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds())
                .isGreaterThan(shutdown + container.getLifecycle().getPreStop().getSleep().getSeconds());
    }

    @Test
    void theServiceFindsThePods() throws IOException {
        Service service = (Service) manifest("base/service.yaml");
        Map<String, String> labels = deployment().getSpec().getTemplate().getMetadata().getLabels();
        assertThat(labels).containsAllEntriesOf(service.getSpec().getSelector())
                .containsAllEntriesOf(deployment().getSpec().getSelector().getMatchLabels());
        assertThat(service.getSpec().getPorts().get(0).getTargetPort().getStrVal())
                .isEqualTo(container().getPorts().get(0).getName());
        assertThat(config()).contains("port = " + container().getPorts().get(0).getContainerPort());
    }

    @Test
    void settingsAreMountedAndSecretsAreEnvironment() throws IOException {
        Dockerfile dockerfile = Dockerfile.read(Deliverables.dockerfile("native"));
        assertThat(container().getVolumeMounts().get(0).getMountPath()).isEqualTo(dockerfile.one("WORKDIR").arguments());
        assertThat(container().getEnvFrom().get(0).getSecretRef().getName()).isEqualTo("framex");
        assertThat(deployment().getSpec().getTemplate().getSpec().getVolumes().get(0).getConfigMap().getName())
                .isEqualTo(kustomization("base").configMapGenerator().get(0).name());
    }

    @ParameterizedTest
    @ValueSource(strings = { "base", "jvm" })
    void everyFileIsPartOfTheKustomization(String folder) throws IOException {
        Kustomization kustomization = kustomization(folder);
        assertThat(kustomization.apiVersion()).isEqualTo("kustomize.config.k8s.io/v1beta1");
        assertThat(kustomization.kind()).isEqualTo("Kustomization");
        List<Path> named = new ArrayList<>(List.of(Deliverables.KUBERNETES.resolve(folder + "/kustomization.yaml")));
        kustomization.files().forEach(file -> named.add(Deliverables.KUBERNETES.resolve(folder).resolve(file)));
        assertThat(named).allSatisfy(file -> assertThat(file).exists()).containsAll(Deliverables.files(folder));
        assertThat(kustomization.images().get(0).name()).isEqualTo(container().getImage());
    }

    @ParameterizedTest
    @ValueSource(strings = { "base", "jvm" })
    void kustomizeBuildsWhatTheApiUnderstands(String folder) throws Exception {
        assumeTrue(Deliverables.onPath("kustomize"), "needs kustomize");

        Process kustomize = new ProcessBuilder("kustomize", "build", Deliverables.KUBERNETES.resolve(folder).toString())
                .redirectErrorStream(true).start();
        String built = new String(kustomize.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(kustomize.waitFor()).as(built).isZero();
        List<HasMetadata> manifests = new ArrayList<>();
        for (String document : built.split("(?m)^---$")) {
            manifests.add(StrictYaml.manifest(document));
        }

        assertThat(manifests).extracting(HasMetadata::getKind).containsExactlyInAnyOrder("ConfigMap", "Deployment", "Service");
        ConfigMap config = (ConfigMap) manifests.stream().filter(ConfigMap.class::isInstance).findFirst().orElseThrow();
        Deployment deployment = (Deployment) manifests.stream().filter(Deployment.class::isInstance).findFirst().orElseThrow();
        PodSpec pod = deployment.getSpec().getTemplate().getSpec();
        assertThat(config.getData()).containsEntry("config.toml", config());
        assertThat(pod.getVolumes().get(0).getConfigMap().getName()).isEqualTo(config.getMetadata().getName()).startsWith("framex-");
        assertThat(pod.getContainers().get(0).getImage()).isEqualTo("framex:" + kustomization(folder).images().get(0).newTag());
    }

    private static Deployment deployment() throws IOException {
        return (Deployment) manifest("base/deployment.yaml");
    }

    private static Container container() throws IOException {
        return deployment().getSpec().getTemplate().getSpec().getContainers().get(0);
    }

    private static HasMetadata manifest(String file) throws IOException {
        return StrictYaml.manifest(Files.readString(Deliverables.KUBERNETES.resolve(file)));
    }

    private static Kustomization kustomization(String folder) throws IOException {
        return StrictYaml.read(Files.readString(Deliverables.KUBERNETES.resolve(folder + "/kustomization.yaml")), Kustomization.class);
    }

    private static String config() throws IOException {
        return Files.readString(Deliverables.KUBERNETES.resolve("base/config.toml"));
    }
}
