package dev.sluice.pipeline;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Why a file could not be saved, in words and with something to do about it.
final class SaveTrouble {
    private static final String ELSEWHERE = "Save it in another folder.";

    private SaveTrouble() {}

    static Problem of(Path file, IOException failed) {
        return switch (failed) {
            case AccessDeniedException _ when Files.isRegularFile(file) ->
                    problem(
                            "“" + file + "” may not be written.",
                            "Save it under another name, or allow writing to it.");
            case AccessDeniedException _ ->
                    problem("Nothing may be written to “" + folder(file) + "”.", ELSEWHERE);
            case NoSuchFileException _ ->
                    problem("There is no folder “" + folder(file) + "”.", ELSEWHERE);
            case FileSystemLoopException _ ->
                    problem("“" + file + "” is a link that leads to itself.", ELSEWHERE);
            case AtomicMoveNotSupportedException _ ->
                    problem("“" + folder(file) + "” cannot replace a file at once.", ELSEWHERE);
            default -> other(file, reason(failed));
        };
    }

    private static Problem other(Path file, String reason) {
        String words = reason.toLowerCase(Locale.ROOT);
        if (Files.isDirectory(file)) {
            return problem("“" + file + "” is a folder.", "Choose a name that is not taken.");
        }
        if (words.contains("no space") || words.contains("not enough space")) {
            return problem(
                    "The disk of “" + folder(file) + "” is full.",
                    "Make room and save again, or save it on another disk.");
        }
        if (words.contains("quota")) {
            return problem(
                    "You may not use more of the disk of “" + folder(file) + "”.",
                    "Delete something and save again, or save it on another disk.");
        }
        if (words.contains("read-only")) {
            return problem("The disk of “" + folder(file) + "” is read-only.", ELSEWHERE);
        }
        return problem("“" + file + "” cannot be written: " + reason + ".", ELSEWHERE);
    }

    private static String reason(IOException failed) {
        if (failed instanceof FileSystemException system && system.getReason() != null) {
            return Objects.requireNonNull(system.getReason());
        }
        return Optional.ofNullable(failed.getMessage()).orElse(failed.toString());
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    }

    private static Problem problem(String sentence, String remedy) {
        return Problem.error(Problem.Place.DOCUMENT, sentence, remedy);
    }
}
