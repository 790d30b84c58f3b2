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
            case NoSuchFileException missing ->
                    "“" + missing.getFile() + "”: no such file or folder.";
            case AccessDeniedException denied ->
                    "“" + denied.getFile() + "” may not be used: permission denied.";
            case FileSystemException file -> "“" + file.getFile() + "”: " + file.getReason();
            case InvalidPathException path -> "“" + path.getInput() + "” is not a file name.";
            case IOException io -> "Reading or writing failed: " + io.getMessage();
            case OutOfMemoryError _ ->
                    "The memory is full. Give Java more of it, for instance with"
                            + " JAVA_TOOL_OPTIONS=-Xmx4g.";
            default ->
                    "Something went wrong inside Sluice ("
                            + failure.getClass().getSimpleName()
                            + said(failure)
                            + "). Please report it.";
        };
    }

    private static String said(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? "" : ": " + message.lines().findFirst().orElse("");
    }
}
