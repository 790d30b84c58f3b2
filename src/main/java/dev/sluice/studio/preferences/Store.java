package dev.sluice.studio.preferences;

import dev.sluice.pipeline.disk.WholeFile;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/// Texts by name, kept in a file of `name = value` lines that anybody may edit.
///
/// Several studios may use one file: only what was changed here is written. A file that cannot be read or written
/// costs the memory of the changes, nothing else.
public final class Store {
    private final Optional<Path> file;
    private final Executor away;
    private final Map<String, String> values = new ConcurrentHashMap<>();
    private final Map<String, String> changed = new ConcurrentHashMap<>();

    private Store(Optional<Path> file, Executor away) {
        this.file = file;
        this.away = away;
        file.map(Store::read).ifPresent(values::putAll);
    }

    /// Forgets everything at the end.
    public static Store inMemory() {
        return new Store(Optional.empty(), Runnable::run);
    }

    /// @param away where the file is written
    public static Store in(Path file, Executor away) {
        return new Store(Optional.of(file), away);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// Remembers a text; it is in the file soon, at the latest after [#flush].
    public void put(String name, String value) {
        if (!value.equals(values.put(name, value))) {
            changed.put(name, value);
            away.execute(this::flush);
        }
    }

    /// Writes what was changed since the last time.
    public synchronized void flush() {
        if (file.isPresent() && !changed.isEmpty()) {
            Map<String, String> writing = Map.copyOf(changed);
            writing.forEach(changed::remove);
            write(file.get(), writing);
        }
    }

    private static void write(Path file, Map<String, String> writing) {
        Map<String, String> all = new TreeMap<>(read(file));
        all.putAll(writing);
        String text =
                all.entrySet().stream()
                        .map(entry -> escaped(entry.getKey()) + " = " + escaped(entry.getValue()))
                        .collect(Collectors.joining("\n", "", "\n"));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            WholeFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException | UncheckedIOException _) {
            // the studio works without a memory
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("=", "\\=")
                .replace(":", "\\:");
    }

    private static Map<String, String> read(Path file) {
        Properties read = new Properties();
        try {
            read.load(new StringReader(Files.readString(file)));
        } catch (IOException | IllegalArgumentException _) {
            return Map.of();
        }
        return read.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, read::getProperty));
    }
}
