package dev.sluice.connect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Appends lines to a file; each is in the file when its call returns. Never overwrites, keeps nothing open.
///
/// @param name what to call the file in messages
public record LineAppender(Path path, String name) {
    /// Blocks until `line` is written.
    ///
    /// @return why it is not, if so
    public Optional<String> append(String line) {
        try {
            byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
            Files.write(
                    path,
                    bytes,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND);
            return Optional.empty();
        } catch (IOException failure) {
            return Optional.of(Failures.sentence("write to", name, failure));
        }
    }
}
