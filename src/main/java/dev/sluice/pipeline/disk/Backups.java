package dev.sluice.pipeline.disk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The last three versions of each file before the present one, in a folder of their own.
///
/// Each file has a folder there, in which `of.txt` names it, and its versions are called by when they were saved.
public final class Backups {
    /// How many there are of a file.
    public static final int KEPT = 3;

    private static final String OF = "of.txt";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Optional<Path> folder;

    private Backups(Optional<Path> folder) {
        this.folder = folder;
    }

    public static Backups in(Path folder) {
        return new Backups(Optional.of(folder));
    }

    /// Keeps nothing.
    public static Backups none() {
        return new Backups(Optional.empty());
    }

    /// One version.
    ///
    /// @param written when it was saved
    public record Backup(Path file, Instant written) {
        private static Backup of(Path file) {
            String name = Objects.requireNonNull(file.getFileName()).toString();
            int length = NAME.format(Instant.EPOCH).length();
            return new Backup(file, NAME.parse(name.substring(0, length), Instant::from));
        }
    }

    /// Keeps a copy of a file as it is now, and forgets the fourth.
    public void keep(Path file) throws IOException {
        if (folder.isPresent()) {
            Path home = home(folder.get(), file);
            Files.createDirectories(home);
            Temporary.sweepAll(home);
            Files.writeString(home.resolve(OF), file + "\n");
            Instant written = Files.getLastModifiedTime(file).toInstant();
            WholeFile.replace(
                    home.resolve(NAME.format(written) + ending(file)), Files.readAllBytes(file));
            List<Backup> all = list(home);
            for (Backup old : all.subList(Math.min(KEPT, all.size()), all.size())) {
                Files.deleteIfExists(old.file());
            }
        }
    }

    /// What there is of a file, the latest first.
    public List<Backup> of(Path file) {
        if (folder.isEmpty()) {
            return List.of();
        }
        try {
            return list(home(folder.get(), WholeFile.target(file)));
        } catch (IOException _) {
            return List.of();
        }
    }

    private static List<Backup> list(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> !hidden(file))
                    .map(Backup::of)
                    .sorted(Comparator.comparing(Backup::written).reversed())
                    .toList();
        }
    }

    private static boolean hidden(Path file) {
        String name = Objects.requireNonNull(file.getFileName()).toString();
        return name.equals(OF) || name.startsWith(".");
    }

    /// Files of the same name in other folders have another home.
    private static Path home(Path folder, Path file) {
        String path = file.toString();
        String mark = UUID.nameUUIDFromBytes(path.getBytes(UTF_8)).toString().substring(0, 8);
        return folder.resolve(Objects.requireNonNull(file.getFileName()) + "-" + mark);
    }

    private static String ending(Path file) {
        String name = Objects.requireNonNull(file.getFileName()).toString();
        int dot = name.indexOf('.', 1);
        return dot < 0 ? "" : name.substring(dot);
    }
}
