import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Prepares the packaged program for a fast start: writes down which JDK built it, for the launcher to start it on, and
/// makes the libraries fit for the start-up cache. That holds no class from a signed archive (whose signatures would be
/// checked at each start), and none of a format from before Java 6 (which has no stack maps, so that it is verified the
/// slow way). Only classes stay compressed: fonts and style sheets are read at each start, classes come from that cache.
final class Prepare {
    private static final String OURS = "sluice.jar";
    private static final String CLASS = ".class";
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    private static final int OLD = ClassFile.JAVA_5_VERSION;
    private static final int NEW = ClassFile.JAVA_8_VERSION;
    private static final int VERSION_AT = 6;
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private Prepare() {}

    /// @param args the folder of the libraries, with JavaFX in `fx` below it
    public static void main(String[] args) throws IOException {
        Path lib = Path.of(args[0]);
        Files.writeString(lib.resolve("jdk"), System.getProperty("java.home") + "\n");
        List<Path> jars;
        try (Stream<Path> files = Files.list(lib)) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
        Map<Path, Map<String, byte[]>> fitting = new LinkedHashMap<>();
        try (URLClassLoader all =
                new URLClassLoader(jars.stream().map(Prepare::url).toArray(URL[]::new))) {
            ClassFile files = withHierarchyOf(all);
            for (Path jar : jars) {
                fitting.put(jar, fitting(jar, files));
            }
        }
        StyleSheets.addBinary(fitting.get(lib.resolve(OURS)));
        for (Map.Entry<Path, Map<String, byte[]>> jar : fitting.entrySet()) {
            write(jar.getKey(), jar.getValue());
        }
        Natives.layOut(lib.resolve("fx"));
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is to be in an archive.
    private static Map<String, byte[]> fitting(Path jar, ClassFile files) throws IOException {
        Map<String, byte[]> entries = read(jar);
        boolean signed = entries.keySet().removeIf(name -> SIGNATURE.matcher(name).matches());
        boolean old = entries.entrySet().stream().anyMatch(Prepare::old);
        if (signed || old) {
            entries.entrySet().stream()
                    .filter(Prepare::old)
                    .forEach(entry -> entry.setValue(raised(files, entry.getValue())));
            entries.computeIfPresent(JarFile.MANIFEST_NAME, (_, text) -> told(text));
        }
        return entries;
    }

    private static boolean old(Map.Entry<String, byte[]> entry) {
        return entry.getKey().endsWith(CLASS)
                && ByteBuffer.wrap(entry.getValue()).getShort(VERSION_AT) <= OLD;
    }

    /// Stack maps need to know which class extends which.
    private static ClassFile withHierarchyOf(ClassLoader all) {
        return ClassFile.of(
                StackMapsOption.GENERATE_STACK_MAPS,
                ClassHierarchyResolverOption.of(
                        ClassHierarchyResolver.ofResourceParsing(all).cached()));
    }

    /// With stack maps; as it was where they need a class that is not here.
    private static byte[] raised(ClassFile files, byte[] file) {
        ClassTransform version =
                (to, element) -> {
                    if (element instanceof ClassFileVersion) {
                        to.withVersion(NEW, 0);
                    } else {
                        to.with(element);
                    }
                };
        try {
            // rebuilding the code computes its stack maps
            return files.transformClass(
                    files.parse(file),
                    version.andThen(
                            ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)));
        } catch (IllegalArgumentException unresolved) {
            return file;
        }
    }

    /// The digests of signed entries go with the signatures, and who looks is told of the change.
    private static byte[] told(byte[] text) {
        try {
            Manifest manifest = new Manifest(new ByteArrayInputStream(text));
            manifest.getEntries().clear();
            manifest.getMainAttributes()
                    .putValue("Changed-For-Sluice", "signatures dropped, old class files raised");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            manifest.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> read(Path jar) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    private static void write(Path jar, Map<String, byte[]> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                CRC32 sum = new CRC32();
                sum.update(entry.getValue());
                ZipEntry head = new ZipEntry(entry.getKey());
                head.setTimeLocal(TIME);
                head.setMethod(
                        entry.getKey().endsWith(CLASS) ? ZipEntry.DEFLATED : ZipEntry.STORED);
                head.setSize(entry.getValue().length);
                head.setCrc(sum.getValue());
                zip.putNextEntry(head);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }
}
