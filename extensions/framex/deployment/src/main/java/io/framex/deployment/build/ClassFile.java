package io.framex.deployment.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * One compiled class.
 *
 * @param content its bytes
 */
record ClassFile(byte[] content) {

    private static final String PLUGIN = "Lio/framex/Plugin;";
    private static final String PART = "Lio/framex/PluginPart;";
    private static final int CONSTANT_CLASS = 7;
    private static final int MAJOR_VERSION_OFFSET = 6;
    /** The class files of Java 1 have major version 45. */
    private static final int BEFORE_JAVA_1 = 44;

    static ClassFile read(Path file) throws IOException {
        return new ClassFile(Files.readAllBytes(file));
    }

    boolean isPlugin() {
        return holds(PLUGIN);
    }

    boolean isPluginOrPart() {
        return isPlugin() || holds(PART);
    }

    private boolean holds(String constant) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(constant);
    }

    /** The Java version that is needed to run it. */
    int javaVersion() {
        return ((content[MAJOR_VERSION_OFFSET] & 0xff) << 8 | content[MAJOR_VERSION_OFFSET + 1] & 0xff) - BEFORE_JAVA_1;
    }

    /**
     * The classes it cannot work without, with {@code /}: what its code, fields and methods name. Annotations are left out,
     * because Java ignores those that are missing.
     */
    Set<String> references() {
        ClassReader reader = new ClassReader(content);
        Set<String> names = new TreeSet<>();
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int index = 1; index < reader.getItemCount(); index++) {
            int offset = reader.getItem(index);
            if (offset > 0 && reader.readByte(offset - 1) == CONSTANT_CLASS) {
                add(names, Type.getObjectType(reader.readUTF8(offset, buffer)));
            }
        }
        reader.accept(new Declarations(names), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return names;
    }

    private static void add(Set<String> names, Type type) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (element.getSort() == Type.OBJECT) {
            names.add(element.getInternalName());
        }
    }

    private static final class Declarations extends ClassVisitor {

        private final Set<String> names;

        Declarations(Set<String> names) {
            super(Opcodes.ASM9);
            this.names = names;
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            add(names, Type.getType(descriptor));
            return null;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
            add(names, Type.getReturnType(descriptor));
            for (Type parameter : Type.getArgumentTypes(descriptor)) {
                add(names, parameter);
            }
            return null;
        }

        /** The table of nested classes names annotations too, and whatever else is used is named elsewhere as well. */
        @Override
        public void visitInnerClass(String name, String outerName, String innerName, int access) {
            if ((access & Opcodes.ACC_ANNOTATION) != 0) {
                names.remove(name);
            }
        }
    }
}
