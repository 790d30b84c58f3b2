package dev.sluice.studio.dock;

import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.LateTip;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// What moves the time that is shown, for those without a wheel.
final class MarbleTools extends HBox {
    private static final Strings WORDS = Strings.of(MarbleTools.class);
    private static final double STEP = 1.5;

    private final TimeWindow window;
    private final ToggleButton follow = new ToggleButton();

    /// @param changed called when something else is to be seen
    MarbleTools(TimeWindow window, Runnable changed) {
        this.window = window;
        getStyleClass().add("marble-tools");
        setAlignment(Pos.CENTER_RIGHT);
        follow.setId("marbles-follow");
        follow.setGraphic(new FontIcon(MaterialDesignS.SKIP_NEXT));
        name(follow, "marbles.follow");
        follow.setOnAction(
                _ -> {
                    window.follow(follow.isSelected());
                    changed.run();
                });
        Button less = button("marbles-in", MaterialDesignM.MAGNIFY_PLUS_OUTLINE, "marbles.in");
        less.setOnAction(_ -> zoom(1 / STEP, changed));
        Button more = button("marbles-out", MaterialDesignM.MAGNIFY_MINUS_OUTLINE, "marbles.out");
        more.setOnAction(_ -> zoom(STEP, changed));
        Button all = button("marbles-fit", MaterialDesignA.ARROW_EXPAND_HORIZONTAL, "marbles.fit");
        all.setOnAction(
                _ -> {
                    window.fit();
                    changed.run();
                });
        getChildren().addAll(less, more, all, follow);
    }

    private void zoom(double factor, Runnable changed) {
        window.zoom(factor, (window.left() + window.right()) / 2);
        changed.run();
    }

    private static Button button(String id, org.kordamp.ikonli.Ikon icon, String key) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(new FontIcon(icon));
        name(button, key);
        return button;
    }

    private static void name(javafx.scene.control.ButtonBase button, String key) {
        LateTip.on(button, WORDS.text(key));
        button.setAccessibleText(WORDS.text(key));
        button.getStyleClass().addAll("flat", "small-tool");
        button.setFocusTraversable(false);
    }

    /// Says whether the present is followed.
    void show() {
        follow.setSelected(window.following());
    }
}
