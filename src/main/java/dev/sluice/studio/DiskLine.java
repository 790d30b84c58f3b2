package dev.sluice.studio;

import dev.sluice.studio.document.DiskChange;
import dev.sluice.studio.document.DiskWatch;
import dev.sluice.studio.model.DocumentModel;
import dev.sluice.studio.strings.Strings;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.Optional;

/// Says that another program wrote the file of the open document, until its user has chosen.
final class DiskLine extends HBox {
    private static final Strings WORDS = Strings.of(DiskLine.class);

    private final DocumentModel document;
    private final Label words = new Label();
    private final Hyperlink load = new Hyperlink(WORDS.text("disk.load"));

    DiskLine(DocumentModel document, DiskWatch watch) {
        this.document = document;
        setId("disk-line");
        getStyleClass().add("restart-line");
        Hyperlink keep = new Hyperlink(WORDS.text("disk.keep"));
        keep.setId("disk-keep");
        keep.setOnAction(_ -> watch.keepMine());
        load.setId("disk-load");
        load.setOnAction(_ -> watch.loadTheirs());
        load.managedProperty().bind(load.visibleProperty());
        getChildren().addAll(words, load, keep);
        managedProperty().bind(visibleProperty());
        watch.changeProperty().subscribe(this::show);
    }

    private void show(Optional<DiskChange> change) {
        setVisible(change.isPresent());
        load.setVisible(change.flatMap(DiskChange::theirs).isPresent());
        change.ifPresent(seen -> words.setText(said(seen)));
    }

    private String said(DiskChange change) {
        String name =
                document.fileProperty().get().map(file -> file.getFileName().toString()).orElse("");
        if (change.gone()) {
            return WORDS.text("disk.gone", name);
        }
        return change.theirs().isPresent()
                ? WORDS.text("disk.changed", name)
                : WORDS.text("disk.unreadable", name);
    }
}
