package dev.sluice.pipeline.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;

/// Who may read and write a file.
final class Permissions {
    private Permissions() {}

    /// Gives a new file the permissions of the one it replaces.
    static void copy(Path from, Path to) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (posix != null) {
            PosixFileAttributes like = Files.readAttributes(from, PosixFileAttributes.class);
            own(posix, like);
            posix.setPermissions(like.permissions());
            return;
        }
        AclFileAttributeView before = Files.getFileAttributeView(from, AclFileAttributeView.class);
        AclFileAttributeView after = Files.getFileAttributeView(to, AclFileAttributeView.class);
        if (before != null && after != null) {
            after.setAcl(before.getAcl());
        }
    }

    /// Only an administrator may give files away; for all others a file they replace becomes theirs.
    private static void own(PosixFileAttributeView to, PosixFileAttributes like)
            throws IOException {
        PosixFileAttributes now = to.readAttributes();
        try {
            if (!now.group().equals(like.group())) {
                to.setGroup(like.group());
            }
            if (!now.owner().equals(like.owner())) {
                to.setOwner(like.owner());
            }
        } catch (IOException _) {
            // the content matters more than whose it is
        }
    }
}
