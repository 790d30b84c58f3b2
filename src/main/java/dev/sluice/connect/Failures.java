package dev.sluice.connect;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// What went wrong with a file, in words for its owner.
final class Failures {
    private Failures() {}

    /// For instance “Cannot read access.log: there is no such file.”
    static String sentence(String verb, String name, IOException failure) {
        return "Cannot " + verb + " " + name + ": " + reason(failure) + ".";
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case NoSuchFileException missing -> "there is no such file or folder";
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException other when other.getReason() != null ->
                    lower(other.getReason());
            default ->
                    failure.getMessage() == null
                            ? "input or output failed"
                            : lower(failure.getMessage());
        };
    }

    private static String lower(String reason) {
        return reason.isEmpty()
                ? reason
                : Character.toLowerCase(reason.charAt(0)) + reason.substring(1);
    }
}
