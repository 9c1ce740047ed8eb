package io.framex.deployment.build;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles source files with the compiler of the running JDK, with parameter names. */
final class SourceCompiler {

    private static final List<String> OPTIONS = List.of("-parameters", "-g", "-proc:none", "-implicit:none", "-Xlint:none");

    private final List<Path> classPath;
    private final Path classes;

    /**
     * @param classPath what sources may use
     * @param classes an empty folder
     */
    SourceCompiler(List<Path> classPath, Path classes) {
        this.classPath = classPath;
        this.classes = classes;
    }

    /**
     * @param sources the files to compile
     * @param shown how to call them in messages, in the same order
     * @throws BuildFailure where they do not compile
     */
    CompiledSources compile(List<Path> sources, List<Path> shown) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new BuildFailure(shown.get(0) + " cannot be compiled: this Java has no compiler. Set JAVA_HOME to a JDK");
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Writer rest = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8);
                MainClasses mainClasses = new MainClasses(files)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            boolean compiled = compiler.getTask(rest, mainClasses, diagnostics, OPTIONS, null,
                    files.getJavaFileObjectsFromPaths(sources)).call();
            if (!compiled) {
                List<String> errors = diagnostics.getDiagnostics().stream()
                        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                        .map(each -> describe(each, sources, shown)).toList();
                throw new BuildFailure(errors.isEmpty() ? List.of("The compiler failed: " + rest) : errors);
            }
            return new CompiledSources(classes, pluginClasses(mainClasses, sources, shown));
        }
    }

    private List<String> pluginClasses(MainClasses mainClasses, List<Path> sources, List<Path> shown) throws IOException {
        List<String> names = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (int index = 0; index < sources.size(); index++) {
            String name = mainClasses.of(sources.get(index));
            if (name == null || !ClassFile.read(classes.resolve(name.replace('.', '/') + ".class")).isPlugin()) {
                String simple = sources.get(index).getFileName().toString().replaceFirst("\\.java$", "");
                problems.add("%s: no class %s with @Plugin in it; a plugin's file is called as its class"
                        .formatted(shown.get(index), simple));
            }
            names.add(name);
        }
        if (!problems.isEmpty()) {
            throw new BuildFailure(problems);
        }
        return names;
    }

    private static String describe(Diagnostic<? extends JavaFileObject> diagnostic, List<Path> sources, List<Path> shown) {
        String message = diagnostic.getMessage(Locale.ROOT).strip().replaceAll("\\s*\\R\\s*", ", ").replaceAll(" {2,}", " ");
        if (diagnostic.getSource() == null) {
            return message;
        }
        int index = sources.indexOf(Path.of(diagnostic.getSource().toUri()));
        return (index < 0 ? diagnostic.getSource().getName() : shown.get(index)) + ":" + diagnostic.getLineNumber() + ": "
                + message;
    }
}
