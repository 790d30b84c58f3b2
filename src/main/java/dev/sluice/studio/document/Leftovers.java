package dev.sluice.studio.document;

import dev.sluice.pipeline.DocumentFile;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Reading;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Documents that killed studios did not save, claimed until this is closed.
public final class Leftovers implements AutoCloseable {
    private final List<FileChannel> locks = new ArrayList<>();
    private final List<Path> studios = new ArrayList<>();
    private final List<Path> read = new ArrayList<>();
    private final List<Leftover> documents = new ArrayList<>();

    private Leftovers() {}

    /// One of them.
    ///
    /// @param when it was written
    public record Leftover(Pipeline pipeline, Optional<Path> file, Instant when) {}

    static Leftovers none() {
        return new Leftovers();
    }

    /// Claims what is left in a folder of studios.
    ///
    /// @param own the studio that asks
    static Leftovers in(Path all, Optional<Path> own) throws IOException {
        Leftovers found = new Leftovers();
        for (Path studio : Folders.within(all)) {
            if (!own.equals(Optional.of(studio))) {
                found.claim(studio);
            }
        }
        return found;
    }

    /// Those that differ from their files, the latest last.
    public List<Leftover> documents() {
        return List.copyOf(documents);
    }

    /// Deletes them all, but for what this version cannot read.
    public void discard() throws IOException {
        for (Path document : read) {
            Folders.delete(document);
        }
        for (Path studio : studios) {
            if (Folders.within(studio).isEmpty()) {
                Folders.delete(studio);
            }
        }
        close();
    }

    /// Leaves them for the next start.
    @Override
    public void close() throws IOException {
        for (FileChannel lock : locks) {
            lock.close();
        }
        locks.clear();
    }

    private void claim(Path studio) throws IOException {
        FileChannel lock =
                FileChannel.open(
                        studio.resolve(Autosaves.LOCK),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (!taken(lock)) {
            lock.close();
            return;
        }
        locks.add(lock);
        studios.add(studio);
        for (Path folder : Folders.within(studio)) {
            Optional<Leftover> document = read(folder);
            document.ifPresent(_ -> read.add(folder));
            document.filter(Leftovers::differs).ifPresent(documents::add);
        }
    }

    private static boolean taken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    private static Optional<Leftover> read(Path folder) throws IOException {
        Path document = folder.resolve(Autosaves.DOCUMENT);
        if (DocumentFile.load(document) instanceof Reading.Opened(Pipeline pipeline, var _)) {
            String file = Files.readString(folder.resolve(Autosaves.FILE));
            return Optional.of(
                    new Leftover(
                            pipeline,
                            Optional.of(file).filter(name -> !name.isEmpty()).map(Path::of),
                            Files.getLastModifiedTime(document).toInstant()));
        }
        return Optional.empty();
    }

    /// One that was saved just before its studio was killed is not lost.
    private static boolean differs(Leftover leftover) {
        return leftover.file()
                .map(DocumentFile::load)
                .filter(
                        there ->
                                there instanceof Reading.Opened(Pipeline pipeline, var _)
                                        && pipeline.equals(leftover.pipeline()))
                .isEmpty();
    }
}
