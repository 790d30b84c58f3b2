package dev.sluice.pipeline.disk;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file on its way to replace another: `.NAME.PROCESS-NUMBER.tmp` beside it.
///
/// What a killed process left behind is found by that name and deleted.
final class Temporary implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("\\.(.+)\\.(\\d{1,18})-\\d+\\.tmp");
    private static final long SELF = ProcessHandle.current().pid();
    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path path;

    private Temporary(Path path) {
        this.path = path;
    }

    /// A new, empty one with the permissions that new files get.
    static Temporary beside(Path target) throws IOException {
        while (true) {
            String name = "." + target.getFileName() + "." + SELF + "-" + NUMBERS.incrementAndGet();
            Path path = target.resolveSibling(name + ".tmp");
            OPEN.add(path);
            try {
                return new Temporary(Files.createFile(path));
            } catch (FileAlreadyExistsException _) {
                // left behind by an earlier process of the same number, and swept next time
                OPEN.remove(path);
            } catch (IOException failed) {
                OPEN.remove(path);
                throw failed;
            }
        }
    }

    /// Deletes what killed processes left of saving this file; what cannot be deleted stays.
    static void sweep(Path target) {
        String name = Objects.requireNonNull(target.getFileName()).toString();
        sweep(Objects.requireNonNull(target.getParent()), name::equals);
    }

    /// Deletes what killed processes left in a folder.
    static void sweepAll(Path folder) {
        sweep(folder, _ -> true);
    }

    private static void sweep(Path folder, Predicate<String> meant) {
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(folder, path -> stray(path, meant))) {
            for (Path stray : all) {
                Files.deleteIfExists(stray);
            }
        } catch (IOException | DirectoryIteratorException _) {
            // a folder that cannot be read or changed keeps them
        }
    }

    private static boolean stray(Path path, Predicate<String> meant) throws IOException {
        Matcher name = NAME.matcher(Objects.requireNonNull(path.getFileName()).toString());
        if (!name.matches() || !meant.test(name.group(1))) {
            return false;
        }
        long process = Long.parseLong(name.group(2));
        return process == SELF ? !OPEN.contains(path) : !alive(process, path);
    }

    /// A process that began after the file was written only has the same number.
    private static boolean alive(long process, Path path) throws IOException {
        Instant written = Files.getLastModifiedTime(path).toInstant();
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .map(handle -> handle.info().startInstant().orElse(Instant.MIN))
                .filter(start -> !start.isAfter(written.plusSeconds(1)))
                .isPresent();
    }

    Path path() {
        return path;
    }

    /// Deletes it, unless it was moved.
    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(path);
        } finally {
            OPEN.remove(path);
        }
    }
}
