package io.framex.deployment.cli;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

import io.quarkus.deployment.IsProduction;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.BytecodeTransformerBuildItem;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.gizmo.Gizmo;
import io.quarkus.maven.dependency.ArtifactKey;
import io.quarkus.maven.dependency.ResolvedDependency;

/**
 * Gives the classes of picocli the format of the JDK that FrameX needs at least. They are published in that of Java 5, which
 * the JVM verifies by another, older verifier; a cache of classes (AppCDS, AOT) leaves out whatever that has to verify, so that
 * each start would read some 170 classes from their jar.
 */
class ClassFormatProcessor {

    private static final ArtifactKey PICOCLI = ArtifactKey.ga("info.picocli", "picocli");
    private static final String SUFFIX = ".class";

    /** The first whose classes a cache takes. */
    private static final int FIRST_WITH_FRAMES = Opcodes.V1_6;

    /** Only an application that is packaged gets a cache. */
    @BuildStep(onlyIf = IsProduction.class)
    void rewrite(CurateOutcomeBuildItem outcome, BuildProducer<BytecodeTransformerBuildItem> transformers) {
        for (ResolvedDependency dependency : outcome.getApplicationModel().getRuntimeDependencies()) {
            if (PICOCLI.equals(ArtifactKey.ga(dependency.getGroupId(), dependency.getArtifactId()))) {
                rewrite(dependency, transformers);
            }
        }
    }

    private static void rewrite(ResolvedDependency jar, BuildProducer<BytecodeTransformerBuildItem> transformers) {
        jar.getContentTree().walk(visit -> {
            String file = visit.getRelativePath("/");
            if (file.endsWith(SUFFIX) && !file.startsWith("META-INF/") && format(visit.getPath()) < FIRST_WITH_FRAMES) {
                transformers.produce(new BytecodeTransformerBuildItem.Builder()
                        .setClassToTransform(file.substring(0, file.length() - SUFFIX.length()).replace('/', '.'))
                        .setCacheable(true)
                        .setVisitorFunction((name, next) -> new CurrentFormat(next))
                        .build());
            }
        });
    }

    /** Major version of a class file, JVM specification 4.1. */
    private static int format(Path file) {
        try (InputStream opened = Files.newInputStream(file); DataInputStream in = new DataInputStream(opened)) {
            in.skipNBytes(6);
            return in.readUnsignedShort();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Quarkus computes the frames that this format asks for. */
    private static final class CurrentFormat extends ClassVisitor {

        CurrentFormat(ClassVisitor next) {
            super(Gizmo.ASM_API_VERSION, next);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
            super.visit(Opcodes.V17, access, name, signature, superName, interfaces);
        }

        /** Methods whose visitor is the writer's own are copied as they are, without frames. */
        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(api, super.visitMethod(access, name, descriptor, signature, exceptions)) {};
        }
    }
}
