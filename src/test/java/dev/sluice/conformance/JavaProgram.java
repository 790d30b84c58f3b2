package dev.sluice.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.catalog.Catalog;
import dev.sluice.export.Exported;
import dev.sluice.export.Exporter;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// An export to Java, in a package of its own.
///
/// @param type its class, with the package
record JavaProgram(String type, String source) {
    /// @throws AssertionError where the document cannot be written in Java
    static JavaProgram of(String place, Pipeline pipeline, boolean virtualTime) {
        return switch (exported(pipeline, virtualTime)) {
            case Exported.Files written -> {
                String type = written.main().path().replace(".java", "");
                yield new JavaProgram(
                        place + "." + type, "package " + place + ";\n" + written.main().text());
            }
            case Exported.Refused(List<Problem> problems) ->
                    throw new AssertionError(
                            pipeline.name()
                                    + problems.stream()
                                            .map(Problem::sentence)
                                            .collect(Collectors.joining("\n", "\n", "")));
        };
    }

    static Exported exported(Pipeline pipeline, boolean virtualTime) {
        Exporter exporter = Objects.requireNonNull(Exporter.all().get("java"));
        return ((Exporter.Program) exporter).program(pipeline, Catalog.standard(), virtualTime);
    }

    /// What the compiler says of all of them, warnings included.
    static List<String> compile(Collection<JavaProgram> programs, Path into) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (var files = compiler.getStandardFileManager(said, null, UTF_8)) {
            List<String> options =
                    List.of(
                            "-Xlint:all,-classfile,-processing",
                            "-proc:none",
                            "-d",
                            into.toString(),
                            "-cp",
                            System.getProperty("java.class.path"));
            List<Source> sources = programs.stream().map(Source::new).toList();
            compiler.getTask(null, files, said, options, null, sources).call();
        }
        return said.getDiagnostics().stream().map(Object::toString).toList();
    }

    /// What it prints on standard output until it ends or panics, as `chunks(0)` does at once.
    List<String> run(Path folder) throws IOException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
                PrintStream to = new PrintStream(printed, true, UTF_8)) {
            System.setOut(to);
            System.setErr(new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
            Method main = loader.loadClass(type).getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException panic) {
            return printed.toString(UTF_8).lines().toList();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type, e);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return printed.toString(UTF_8).lines().toList();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(JavaProgram program) {
            super(
                    URI.create("string:///" + program.type().replace('.', '/') + ".java"),
                    Kind.SOURCE);
            this.text = program.source();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
