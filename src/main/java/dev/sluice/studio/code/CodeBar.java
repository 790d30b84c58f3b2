package dev.sluice.studio.code;

import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.LateTip;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

import java.util.List;
import java.util.function.Consumer;

/// What the code is shown as, and what is done with it. What does not fit into its width is in a menu of it.
final class CodeBar extends HBox {
    private static final Strings WORDS = Strings.of(CodeBar.class);
    private static final Duration THANKS = Duration.seconds(1.5);

    private final CodeModel model;
    private final Segments languages;
    private final Segments files;
    private final Button copy =
            button("code-copy", MaterialDesignC.CONTENT_COPY, WORDS.text("copy"));
    private final Button export =
            button("code-export", MaterialDesignE.EXPORT_VARIANT, WORDS.text("export"));

    /// @param chooseFile told the name of the file that is to be shown
    CodeBar(CodeModel model, Consumer<String> chooseFile, Runnable copy, Runnable export) {
        this.model = model;
        getStyleClass().add("code-bar");
        setAlignment(Pos.CENTER_LEFT);
        languages = new Segments("code-language", this::choose);
        files = new Segments("code-file", chooseFile);
        ToolBar choices = new ToolBar(languages, files, virtualTime());
        choices.setMinWidth(0);
        setHgrow(choices, Priority.ALWAYS);
        getChildren().addAll(choices, this.copy, this.export);
        this.copy.setOnAction(
                _ -> {
                    copy.run();
                    thank();
                });
        this.export.setOnAction(_ -> export.run());
        model.languageProperty().subscribe(_ -> offer());
    }

    /// Offers the files there are; with none there is nothing to copy.
    void offerFiles(List<String> names, String chosen) {
        files.offer(names, chosen);
        copy.setDisable(names.isEmpty());
        export.setDisable(names.isEmpty());
    }

    private void offer() {
        languages.offer(
                model.languages().stream().map(Language::label).toList(),
                model.languageProperty().get().label());
    }

    private void choose(String label) {
        model.languages().stream()
                .filter(language -> language.label().equals(label))
                .forEach(model.languageProperty()::set);
        offer();
    }

    private CheckBox virtualTime() {
        CheckBox box = new CheckBox(WORDS.text("virtual"));
        box.setId("code-virtual-time");
        LateTip.on(box, WORDS.text("virtual.tip"));
        box.selectedProperty().bindBidirectional(model.virtualTimeProperty());
        box.managedProperty().bind(box.visibleProperty());
        model.languageProperty().subscribe(language -> box.setVisible(language.program()));
        return box;
    }

    /// Says for a moment that the text is on the clipboard.
    private void thank() {
        copy.setGraphic(new FontIcon(MaterialDesignC.CHECK));
        PauseTransition pause = new PauseTransition(THANKS);
        pause.setOnFinished(_ -> copy.setGraphic(new FontIcon(MaterialDesignC.CONTENT_COPY)));
        pause.play();
    }

    private static Button button(String id, Ikon icon, String tip) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(new FontIcon(icon));
        LateTip.on(button, tip);
        button.setAccessibleText(tip);
        button.getStyleClass().add("flat");
        return button;
    }
}
