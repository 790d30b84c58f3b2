import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The toolkit's native libraries as files, where it looks before it unpacks and compares those in its archives at each
/// start (JavaFX 26, `NativeLibLoader.libDirForJarFile`).
final class Natives {
    /// Where it looks, from the folder of the archives, by the kind of file.
    private static final Map<String, String> PLACES =
            Map.of(".so", ".", ".dylib", ".", ".dll", "../bin");

    private Natives() {}

    /// @param fx the folder of JavaFX
    static void layOut(Path fx) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.list(fx)) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
        for (Path jar : jars) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                zip.stream().forEach(entry -> layOut(zip, entry, fx));
            }
        }
    }

    private static void layOut(ZipFile zip, ZipEntry entry, Path fx) {
        PLACES.forEach(
                (kind, place) -> {
                    if (entry.getName().endsWith(kind)) {
                        copy(zip, entry, fx.resolve(place).resolve(entry.getName()).normalize());
                    }
                });
    }

    private static void copy(ZipFile zip, ZipEntry entry, Path file) {
        try (InputStream in = zip.getInputStream(entry)) {
            Files.createDirectories(file.getParent());
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
