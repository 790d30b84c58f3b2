package dev.sluice.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;

/// What to tell a user about a failure; a stack trace is not it.
final class Failure {
    private Failure() {}

    static String sentence(Throwable failure) {
        return switch (failure) {
            case NoSuchFileException missing -> "There is no file “" + missing.getFile() + "”.";
            case AccessDeniedException denied -> "“" + denied.getFile() + "” may not be used: permission denied.";
            case FileSystemException file -> "“" + file.getFile() + "”: " + file.getReason();
            case InvalidPathException path -> "“" + path.getInput() + "” is not a file name.";
            case IOException io -> "Reading or writing failed: " + io.getMessage();
            default -> "Something went wrong inside Sluice: " + failure + ". Please report it.";
        };
    }
}
