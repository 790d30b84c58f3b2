import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes down which JDK built the program, for the launcher to start it on.
final class RecordJdk {
    private RecordJdk() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), System.getProperty("java.home") + "\n");
    }
}
