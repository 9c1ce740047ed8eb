package io.framex.deployment.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Notes which class of a source file is called as the file. */
final class MainClasses extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Map<Path, String> classes = new HashMap<>();

    MainClasses(StandardJavaFileManager files) {
        super(files);
    }

    /** The name of the class, {@code null} where the file has none. */
    String of(Path source) {
        return classes.get(source);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind,
            FileObject sibling) throws IOException {
        if (sibling != null) {
            Path source = Path.of(sibling.toUri());
            String simpleName = className.substring(className.lastIndexOf('.') + 1);
            if (source.getFileName().toString().equals(simpleName + JavaFileObject.Kind.SOURCE.extension)) {
                classes.put(source, className);
            }
        }
        return super.getJavaFileForOutput(location, className, kind, sibling);
    }
}
