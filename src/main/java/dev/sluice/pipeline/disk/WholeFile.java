package dev.sluice.pipeline.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Replaces a file as a whole: whenever the power goes, there is the old file or the new one.
///
/// The new one is written beside the old one, forced to disk, moved into place, and the folder forced. Symbolic links
/// stay, and so do the permissions of the file they lead to.
public final class WholeFile {
    private static final int MOST_LINKS = 40;

    private WholeFile() {}

    /// What is done, in this order.
    enum Step {
        CREATE,
        WRITE,
        PERMIT,
        FORCE,
        BACK_UP,
        MOVE,
        FORCE_FOLDER
    }

    /// Where a test lets a step fail.
    @FunctionalInterface
    interface Hook {
        void at(Step step) throws IOException;
    }

    /// What is to be done with the old file before it is replaced.
    @FunctionalInterface
    public interface Before {
        void replaced(Path old) throws IOException;
    }

    /// Replaces or creates a file.
    ///
    /// @throws IOException if a step fails; up to the move the old file is as it was
    public static void replace(Path file, byte[] bytes) throws IOException {
        replace(file, bytes, _ -> {});
    }

    /// Replaces or creates a file after something was done with the old one.
    ///
    /// @throws IOException if a step fails; up to the move the old file is as it was
    public static void replace(Path file, byte[] bytes, Before before) throws IOException {
        replace(file, bytes, before, _ -> {});
    }

    /// Deletes what killed processes left of saving a file.
    public static void sweep(Path file) {
        try {
            Temporary.sweep(target(file));
        } catch (IOException _) {
            // where there is no such folder there is nothing to sweep
        }
    }

    static void replace(Path file, byte[] bytes, Before before, Hook hook) throws IOException {
        Path target = target(file);
        boolean replaces = Files.exists(target);
        if (replaces && ReadOnly.is(target)) {
            throw new AccessDeniedException(target.toString(), null, "it is read-only");
        }
        Temporary.sweep(target);
        try (Temporary temporary = Temporary.beside(target)) {
            hook.at(Step.CREATE);
            write(temporary.path(), bytes, target, hook);
            hook.at(Step.BACK_UP);
            if (replaces) {
                before.replaced(target);
            }
            hook.at(Step.MOVE);
            Files.move(
                    temporary.path(),
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            hook.at(Step.FORCE_FOLDER);
            force(folder(target));
        }
    }

    /// The file itself, wherever symbolic links lead; it need not be there yet.
    ///
    /// @throws IOException if its folder is not there, or links lead in a circle
    public static Path target(Path file) throws IOException {
        Path at = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(at); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            at = folder(at).resolve(Files.readSymbolicLink(at));
        }
        Path name =
                Optional.ofNullable(at.getFileName())
                        .orElseThrow(() -> new NoSuchFileException(file.toString()));
        return folder(at).toRealPath().resolve(name);
    }

    private static Path folder(Path absolute) throws NoSuchFileException {
        return Optional.ofNullable(absolute.getParent())
                .orElseThrow(() -> new NoSuchFileException(absolute.toString()));
    }

    private static void write(Path file, byte[] bytes, Path like, Hook hook) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            write(channel, ByteBuffer.wrap(bytes, 0, bytes.length / 2));
            hook.at(Step.WRITE);
            write(
                    channel,
                    ByteBuffer.wrap(bytes, bytes.length / 2, bytes.length - bytes.length / 2));
            hook.at(Step.PERMIT);
            if (Files.exists(like)) {
                Permissions.copy(like, file);
            }
            hook.at(Step.FORCE);
            channel.force(true);
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// Without this the move itself may be forgotten when the power goes; Windows has no such thing and needs none.
    private static void force(Path folder) throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
