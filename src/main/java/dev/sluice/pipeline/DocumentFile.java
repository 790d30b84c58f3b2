package dev.sluice.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Documents on disk: what is there is always whole, the old file or the new one.
public final class DocumentFile {
    private DocumentFile() {}

    /// Opens a file; whatever is wrong with it becomes a problem.
    public static Reading load(Path file) {
        try {
            if (Files.isDirectory(file)) {
                return refused("“" + file + "” is a folder.", "Name a *.sluice.json file.");
            }
            if (Files.size(file) > PipelineReader.MOST_BYTES) {
                return refused(
                        "“" + file + "” is larger than 5 MiB.",
                        "A pipeline of that size is not supported; split it.");
            }
            return PipelineReader.read(Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            return refused(
                    "There is no file “" + file + "”.",
                    "Check the name, or make one in the studio.");
        } catch (AccessDeniedException denied) {
            return refused(
                    "“" + file + "” may not be read.",
                    "Ask for permission to read it, or copy it.");
        } catch (IOException failed) {
            return refused("“" + file + "” cannot be read: " + failed.getMessage(), "");
        }
    }

    /// Writes a temporary file beside the target, forces it to disk, and moves it into place.
    ///
    /// @throws IOException if any step fails; the old file is then as it was
    public static void save(Path file, Pipeline pipeline) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException("“" + file + "” is not a file name.");
        }
        Path temporary = Files.createTempFile(folder, "." + target.getFileName(), ".tmp");
        try {
            write(temporary, PipelineWriter.write(pipeline));
            Files.move(
                    temporary,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static Reading refused(String sentence, String remedy) {
        return new Reading.Refused(
                List.of(Problem.error(Problem.Place.DOCUMENT, sentence, remedy)));
    }
}
