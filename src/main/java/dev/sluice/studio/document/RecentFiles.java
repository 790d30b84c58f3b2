package dev.sluice.studio.document;

import dev.sluice.pipeline.disk.WholeFile;
import dev.sluice.studio.model.InOrder;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The files that were opened or saved last, the latest first; FX thread only. Several studios share the list.
public final class RecentFiles {
    /// How many are remembered.
    public static final int MOST = 12;

    private final Optional<Path> list;
    private final Executor away;
    private final Executor back;
    private final ObservableList<Recent> files = FXCollections.observableArrayList();

    private RecentFiles(Optional<Path> list, Executor away, Executor back) {
        this.list = list;
        this.away = new InOrder(away);
        this.back = back;
    }

    /// @param list the file of one line each
    /// @param away where the disk is asked
    /// @param back the FX thread
    public static RecentFiles in(Path list, Executor away, Executor back) {
        return new RecentFiles(Optional.of(list), away, back);
    }

    /// Forgets them at the end.
    public static RecentFiles inMemory() {
        return new RecentFiles(Optional.empty(), Runnable::run, Runnable::run);
    }

    /// @param there whether it was there at the last look
    public record Recent(Path file, boolean there) {}

    /// A view of the files as they were at the last look; whoever listens to it keeps it.
    public ObservableList<Recent> files() {
        return FXCollections.unmodifiableObservableList(files);
    }

    /// Reads the list and looks which files are there.
    public void look() {
        look(() -> {});
    }

    /// The same; `then` is called on the FX thread when that is done.
    public void look(Runnable then) {
        change(UnaryOperator.identity(), then);
    }

    /// Puts a file on top.
    public void add(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        change(
                now ->
                        Stream.concat(
                                        Stream.of(whole),
                                        now.stream().filter(other -> !other.equals(whole)))
                                .limit(MOST)
                                .toList(),
                () -> {});
    }

    public void clear() {
        change(_ -> List.of(), () -> {});
    }

    private void change(UnaryOperator<List<Path>> change, Runnable then) {
        List<Path> shown = files.stream().map(Recent::file).toList();
        away.execute(
                () -> {
                    List<Path> before = list.map(RecentFiles::read).orElse(shown);
                    List<Path> after = change.apply(before);
                    if (!after.equals(before)) {
                        list.ifPresent(file -> write(file, after));
                    }
                    List<Recent> looked =
                            after.stream()
                                    .map(file -> new Recent(file, Files.isRegularFile(file)))
                                    .toList();
                    back.execute(
                            () -> {
                                files.setAll(looked);
                                then.run();
                            });
                });
    }

    private static List<Path> read(Path list) {
        try {
            return Files.readAllLines(list).stream()
                    .filter(line -> !line.isBlank())
                    .flatMap(RecentFiles::path)
                    .limit(MOST)
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static Stream<Path> path(String line) {
        try {
            return Stream.of(Path.of(line));
        } catch (InvalidPathException _) {
            return Stream.empty();
        }
    }

    private static void write(Path list, List<Path> files) {
        String text = files.stream().map(Path::toString).collect(Collectors.joining("\n"));
        try {
            Files.createDirectories(list.toAbsolutePath().getParent());
            WholeFile.replace(list, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // they are remembered until the end, then
        }
    }
}
