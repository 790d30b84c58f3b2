package dev.sluice.pipeline;

import dev.sluice.pipeline.disk.Backups;
import dev.sluice.pipeline.disk.Stamp;
import dev.sluice.pipeline.disk.WholeFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

    /// Replaces the file as a whole, after a copy of the old one went to the backups.
    ///
    /// Saving the same again makes no backup, lest it push out the versions before. A backup that fails is only warned of:
    /// what is saved now matters more.
    public static Saving save(Path file, Pipeline pipeline, Backups backups) {
        byte[] text = PipelineWriter.write(pipeline).getBytes(StandardCharsets.UTF_8);
        List<Problem> warnings = new ArrayList<>();
        try {
            WholeFile.replace(
                    file,
                    text,
                    old -> {
                        try {
                            if (!Arrays.equals(Files.readAllBytes(old), text)) {
                                backups.keep(old);
                            }
                        } catch (IOException failed) {
                            warnings.add(noBackup(failed));
                        }
                    });
        } catch (IOException failed) {
            return new Saving.Failed(SaveTrouble.of(file, failed));
        }
        return new Saving.Done(Stamp.of(file), warnings.stream().findFirst());
    }

    private static Problem noBackup(IOException failed) {
        return Problem.warning(
                Problem.Place.DOCUMENT,
                "No backup of the version before was made: " + failed.getMessage(),
                "");
    }

    private static Reading refused(String sentence, String remedy) {
        return new Reading.Refused(
                List.of(Problem.error(Problem.Place.DOCUMENT, sentence, remedy)));
    }
}
