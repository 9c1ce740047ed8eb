package io.framex.proxy.deployment;

import org.jboss.jandex.MethodInfo;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

import io.quarkus.gizmo.Gizmo;

/**
 * Gives a class a method that calls one of its own methods and nothing in front of it: interceptors are methods of a subclass,
 * which {@code invokespecial} does not look at.
 */
final class UndecoratedMethod extends ClassVisitor {

    private static final String PREFIX = "framex$undecorated$";

    private final MethodInfo method;
    private String owner;

    UndecoratedMethod(ClassVisitor next, MethodInfo method) {
        super(Gizmo.ASM_API_VERSION, next);
        this.method = method;
    }

    static String name(MethodInfo method) {
        return PREFIX + method.name();
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        owner = name;
        super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public void visitEnd() {
        String descriptor = method.descriptor();
        MethodVisitor body = super.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, name(method), descriptor, null,
                null);
        body.visitCode();
        body.visitVarInsn(Opcodes.ALOAD, 0);
        int local = 1;
        for (Type argument : Type.getArgumentTypes(descriptor)) {
            body.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), local);
            local += argument.getSize();
        }
        body.visitMethodInsn(Opcodes.INVOKESPECIAL, owner, method.name(), descriptor, false);
        body.visitInsn(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN));
        body.visitMaxs(local + 1, local);
        body.visitEnd();
        super.visitEnd();
    }
}
