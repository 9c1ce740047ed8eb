package io.framex.deployment.plugin;

import java.util.ArrayList;
import java.util.List;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

import io.framex.PluginApis;

/** Finds the calls through {@code PluginApis} in a class that name their API by a constant. */
final class NamedCallScanner {

    private static final String PLUGIN_APIS = Type.getInternalName(PluginApis.class);

    /**
     * One such call.
     *
     * @param method name of the method that makes it
     * @param api the name of the API
     */
    record NamedCall(String method, String api) {
    }

    /** The calls of a class, in the order of its bytes. */
    static List<NamedCall> scan(byte[] classFile) {
        ClassNode type = new ClassNode();
        new ClassReader(classFile).accept(type, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        List<NamedCall> calls = new ArrayList<>();
        for (MethodNode method : type.methods) {
            if (calls(method)) {
                scan(type.name, method, calls);
            }
        }
        return calls;
    }

    private static boolean calls(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (isCall(instruction)) {
                return true;
            }
        }
        return false;
    }

    private static void scan(String owner, MethodNode method, List<NamedCall> calls) {
        Frame<SourceValue>[] frames;
        try {
            frames = new Analyzer<>(new SourceInterpreter(Opcodes.ASM9) {
            }).analyze(owner, method);
        } catch (AnalyzerException unusual) {
            // What cannot be seen here is refused when it is called.
            return;
        }
        for (int i = 0; i < frames.length; i++) {
            AbstractInsnNode instruction = method.instructions.get(i);
            if (frames[i] != null && isCall(instruction)) {
                int arguments = Type.getArgumentTypes(((MethodInsnNode) instruction).desc).length;
                SourceValue name = frames[i].getStack(frames[i].getStackSize() - arguments);
                for (AbstractInsnNode source : name.insns) {
                    if (source instanceof LdcInsnNode constant && constant.cst instanceof String api) {
                        calls.add(new NamedCall(method.name, api));
                    }
                }
            }
        }
    }

    private static boolean isCall(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call && call.owner.equals(PLUGIN_APIS)
                && call.desc.startsWith("(Ljava/lang/String;Ljava/util/Map;");
    }

    private NamedCallScanner() {
    }
}
