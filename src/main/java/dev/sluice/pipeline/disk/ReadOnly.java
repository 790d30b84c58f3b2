package dev.sluice.pipeline.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/// Whether somebody wanted a file to stay as it is. A move into its place would not ask.
final class ReadOnly {
    private static final Set<PosixFilePermission> WRITES =
            EnumSet.of(
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.OTHERS_WRITE);

    private ReadOnly() {}

    /// Also for an administrator, who could write it nevertheless.
    static boolean is(Path file) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return !Files.isWritable(file)
                || (view != null
                        && view.readAttributes().permissions().stream()
                                .noneMatch(WRITES::contains));
    }
}
