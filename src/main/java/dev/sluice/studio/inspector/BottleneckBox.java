package dev.sluice.studio.inspector;

import dev.sluice.studio.model.HeldUp;
import dev.sluice.studio.strings.Strings;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// Says which node holds the others up, and why; is away while none does.
public final class BottleneckBox extends VBox {
    private static final Strings WORDS = Strings.of(BottleneckBox.class);

    private final Label title = new Label();
    private final Label why = new Label();

    public BottleneckBox(ObservableValue<Optional<HeldUp>> held) {
        setId("bottleneck");
        getStyleClass().add("bottleneck-box");
        title.getStyleClass().add("bottleneck-title");
        why.setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(title, why);
        held.subscribe(this::show);
    }

    private void show(Optional<HeldUp> held) {
        setVisible(held.isPresent());
        setManaged(held.isPresent());
        held.ifPresent(
                found -> {
                    title.setText(WORDS.text("bottleneck.title", found.node()));
                    why.setText(found.sentence());
                });
    }
}
