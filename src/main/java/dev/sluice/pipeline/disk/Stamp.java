package dev.sluice.pipeline.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;

/// By what a file that somebody else has written since is recognised.
///
/// @param key what the file system tells one file from another by, where it does
public record Stamp(FileTime modified, long size, String key) {
    /// Of a file as it is now; empty where there is none.
    public static Optional<Stamp> of(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(
                    new Stamp(
                            now.lastModifiedTime(),
                            now.size(),
                            Objects.toString(now.fileKey(), "")));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
