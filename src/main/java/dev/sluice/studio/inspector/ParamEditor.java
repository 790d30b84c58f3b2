package dev.sluice.studio.inspector;

import dev.sluice.catalog.Param;
import dev.sluice.catalog.ParamType.Parsed;
import dev.sluice.pipeline.Node;
import dev.sluice.studio.strings.Strings;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One parameter of one node, or of several: its name, a control that fits, and what is wrong with what was typed.
///
/// What is wrong stays in the control and is not put into the document.
final class ParamEditor<T> extends VBox {
    private static final Strings WORDS = Strings.of(ParamEditor.class);
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Param<T> param;
    private final Consumer<Optional<Object>> change;
    private final Label wrong = new Label();
    private final ParamControl control;

    /// @param change is given the new JSON value, or nothing for the default
    ParamEditor(Param<T> param, List<Node> nodes, Consumer<Optional<Object>> change) {
        this.param = param;
        this.change = change;
        getStyleClass().add("param");
        this.control = ParamControl.of(param.type().editor(), "param-" + param.id(), this::typed);
        Label name = new Label(param.label());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(name, space);
        head.setAlignment(Pos.CENTER_LEFT);
        if (param.tunable()) {
            Label tunable = new Label(WORDS.text("tunable"));
            tunable.getStyleClass().add(WORDS.text("tunable"));
            tunable.setTooltip(new Tooltip(WORDS.text("tunable.tip")));
            head.getChildren().add(tunable);
        }
        Tooltip.install(head, new Tooltip(param.help() + "\n" + param.type().editor().allowed()));
        control.speak(WORDS.text("param.spoken", param.label(), param.help()));
        wrong.getStyleClass().add("wrong-text");
        wrong.setWrapText(true);
        wrong.setVisible(false);
        wrong.managedProperty().bind(wrong.visibleProperty());
        getChildren().addAll(head, control.node(), wrong);
        show(nodes);
    }

    /// Shows the value that all of these have in the document, unless it is being typed right now.
    void show(List<Node> nodes) {
        List<Object> values = SharedParams.values(nodes, param);
        if (values.size() == 1) {
            control.show(values.getFirst());
            judge(values.getFirst());
        } else {
            control.differ();
            right();
        }
    }

    /// Puts the focus into the control.
    void edit() {
        control.node().lookup("#param-" + param.id()).requestFocus();
    }

    private void typed(Object json) {
        if (judge(json)) {
            boolean fallback = param.type().json(param.fallback()).equals(json);
            change.accept(fallback ? Optional.empty() : Optional.of(json));
        }
    }

    private void right() {
        wrong.setVisible(false);
        control.node().pseudoClassStateChanged(WRONG, false);
    }

    private boolean judge(Object json) {
        Parsed<T> parsed = param.type().parse(json);
        boolean bad = parsed instanceof Parsed.Bad<T>;
        if (parsed instanceof Parsed.Bad<T>(String sentence, String remedy, var _)) {
            wrong.setText((sentence + " " + remedy).strip());
        }
        wrong.setVisible(bad);
        control.node().pseudoClassStateChanged(WRONG, bad);
        return !bad;
    }
}
