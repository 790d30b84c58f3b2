package dev.sluice.studio.dialog;

import dev.sluice.pipeline.disk.Backups.Backup;
import dev.sluice.studio.strings.Strings;

import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ListView;
import javafx.stage.Window;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The dialogs of the platform.
public final class FxDialogs implements Dialogs {
    private static final Strings WORDS = Strings.of(FxDialogs.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                    .withZone(ZoneId.systemDefault());

    private final Choosers choosers;
    private final Alerts alerts;

    /// @param owner stays behind them
    public FxDialogs(Window owner) {
        this.choosers = new Choosers(owner);
        this.alerts = new Alerts(owner);
    }

    @Override
    public Optional<Path> chooseOpen(Optional<Path> beside) {
        return choosers.open(beside);
    }

    @Override
    public Optional<Path> chooseSave(Optional<Path> beside, String name) {
        return choosers.save(beside, name);
    }

    @Override
    public Optional<Path> chooseExport(Optional<Path> beside, String name) {
        return choosers.export(beside, name);
    }

    @Override
    public Optional<Path> chooseFolder(Optional<Path> beside) {
        return choosers.folder(beside);
    }

    @Override
    public Optional<Backup> chooseBackup(Path file, List<Backup> backups) {
        ListView<String> list = new ListView<>();
        backups.forEach(backup -> list.getItems().add(TIME.format(backup.written())));
        list.getSelectionModel().selectFirst();
        ButtonType open = new ButtonType(WORDS.text("backup.open"), ButtonData.OK_DONE);
        Optional<ButtonType> answer =
                alerts.choose(
                        WORDS.text("backup", file.getFileName()),
                        WORDS.text("backup.text", folder(backups.getFirst().file())),
                        list,
                        open,
                        ButtonType.CANCEL);
        return answer.filter(open::equals)
                .map(_ -> backups.get(list.getSelectionModel().getSelectedIndex()));
    }

    @Override
    public Unsaved unsaved(String document) {
        ButtonType save = new ButtonType(WORDS.text("unsaved.save"), ButtonData.YES);
        ButtonType discard = new ButtonType(WORDS.text("unsaved.discard"), ButtonData.NO);
        ButtonType answer =
                alerts.ask(
                        WORDS.text("unsaved", document),
                        WORDS.text("unsaved.text"),
                        save,
                        discard,
                        ButtonType.CANCEL);
        return answer == save ? Unsaved.SAVE : answer == discard ? Unsaved.DISCARD : Unsaved.CANCEL;
    }

    @Override
    public Changed changed(Path file, boolean readable) {
        ButtonType overwrite = new ButtonType(WORDS.text("changed.overwrite"), ButtonData.OTHER);
        ButtonType load = new ButtonType(WORDS.text("changed.load"), ButtonData.OTHER);
        String title = WORDS.text("changed", file.getFileName());
        ButtonType answer =
                readable
                        ? alerts.ask(
                                title,
                                WORDS.text("changed.text"),
                                overwrite,
                                load,
                                ButtonType.CANCEL)
                        : alerts.ask(
                                title,
                                WORDS.text("changed.unreadable"),
                                overwrite,
                                ButtonType.CANCEL);
        return answer == overwrite
                ? Changed.OVERWRITE
                : answer == load ? Changed.LOAD : Changed.CANCEL;
    }

    @Override
    public boolean replace(Path file) {
        ButtonType replace = new ButtonType(WORDS.text("replace.yes"), ButtonData.OTHER);
        return alerts.ask(
                        WORDS.text("replace", file.getFileName()),
                        WORDS.text("replace.text"),
                        replace,
                        ButtonType.CANCEL)
                == replace;
    }

    @Override
    public Recovery recover(List<Lost> lost) {
        ListView<String> list = new ListView<>();
        lost.forEach(document -> list.getItems().add(line(document)));
        list.setFocusTraversable(false);
        ButtonType recover = new ButtonType(WORDS.text("recover.yes"), ButtonData.YES);
        ButtonType discard = new ButtonType(WORDS.text("recover.discard"), ButtonData.NO);
        ButtonType later = new ButtonType(WORDS.text("recover.later"), ButtonData.CANCEL_CLOSE);
        ButtonType answer =
                alerts.choose(
                                WORDS.text("recover"),
                                WORDS.text("recover.text"),
                                list,
                                recover,
                                discard,
                                later)
                        .orElse(later);
        return answer == recover
                ? Recovery.RECOVER
                : answer == discard ? Recovery.DISCARD : Recovery.LATER;
    }

    @Override
    public void sorry(String title, String text) {
        alerts.show(AlertType.ERROR, title, text);
    }

    @Override
    public void tell(String title, String text) {
        alerts.show(AlertType.INFORMATION, title, text);
    }

    @Override
    public void failed(String text, String details) {
        alerts.failed(WORDS.text("failed"), text, details);
    }

    private static String line(Lost lost) {
        String file =
                lost.file().map(Path::toString).orElseGet(() -> WORDS.text("recover.no-file"));
        return WORDS.text("recover.line", lost.name(), file, time(lost.when()));
    }

    private static String time(Instant when) {
        return TIME.format(when);
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }
}
