package dev.sluice.studio.inspector;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Spec;
import dev.sluice.pipeline.DocumentEdits;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.NodeEdits;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Moments;
import dev.sluice.studio.model.ProblemsModel;
import dev.sluice.studio.model.Selection;
import dev.sluice.studio.strings.Strings;

import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Parameters, live numbers and help of the selected node; what else is selected; or else the document.
public final class InspectorView extends ScrollPane {
    private static final Strings WORDS = Strings.of(InspectorView.class);

    private final EditorModel editor;
    private final Moments moments;
    private final ProblemsModel problems;
    private final Catalog catalog;
    private final VBox content = new VBox();
    private final List<ParamEditor<?>> editors = new ArrayList<>();
    private Optional<String> shown = Optional.empty();
    private String shownLook = "";
    private Selection shownChosen = Selection.NONE;
    private Optional<ChosenView> others = Optional.empty();

    public InspectorView(
            EditorModel editor, Moments moments, ProblemsModel problems, Catalog catalog) {
        this.editor = editor;
        this.moments = moments;
        this.problems = problems;
        this.catalog = catalog;
        setId("inspector");
        getStyleClass().add("inspector");
        content.getStyleClass().add("inspector-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        editor.chosenProperty().subscribe(_ -> show());
        editor.pipelineProperty().subscribe(_ -> refresh());
        problems.problemsProperty().subscribe(_ -> show());
        sceneProperty().subscribe(this::sealSteps);
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> editor.seal());
    }

    /// A field that is left ends a step of undo, as a slider does that is let go.
    private void sealSteps(@Nullable Scene scene) {
        if (scene != null) {
            scene.focusOwnerProperty().subscribe(_ -> editor.seal());
        }
    }

    /// Puts the focus into the first parameter, or into the name of a node without any.
    public void edit() {
        editors.stream()
                .findFirst()
                .ifPresentOrElse(
                        ParamEditor::edit,
                        () ->
                                Optional.ofNullable(content.lookup("#inspector-title"))
                                        .ifPresent(javafx.scene.Node::requestFocus));
    }

    private void refresh() {
        Optional<Node> node = shown.flatMap(editor.pipeline()::node);
        if (node.isPresent() && look(node.get()).equals(shownLook)) {
            editors.forEach(param -> param.show(List.of(node.get())));
        } else {
            show();
        }
    }

    private void show() {
        Selection chosen = editor.chosen();
        Optional<Node> node =
                chosen.nodes().size() == 1 && chosen.size() == 1 && chosen.groups().isEmpty()
                        ? editor.pipeline().node(chosen.nodes().iterator().next())
                        : Optional.empty();
        boolean same =
                node.isPresent()
                        && node.map(Node::id).equals(shown)
                        && look(node.get()).equals(shownLook);
        if (same
                && content.lookupAll(".problem").size()
                        == NodeProblems.count(problems, node.get())) {
            return;
        }
        if (focusedInside() && (same || (node.isEmpty() && chosen.equals(shownChosen)))) {
            others.ifPresent(view -> view.refresh(chosen));
            return;
        }
        editors.clear();
        content.getChildren().clear();
        others = Optional.empty();
        shown = node.map(Node::id);
        shownLook = node.map(InspectorView::look).orElse("");
        shownChosen = chosen;
        node.ifPresentOrElse(this::node, () -> others(chosen));
    }

    /// What of a node is shown and not kept up to date.
    private static String look(Node node) {
        return node.kind() + " " + node.bypassed() + " " + node.colour();
    }

    private void others(Selection chosen) {
        if (chosen.isEmpty()) {
            document();
        } else {
            ChosenView view = ChosenView.of(editor, moments, catalog, chosen);
            others = Optional.of(view);
            content.getChildren().add(view);
        }
    }

    private boolean focusedInside() {
        javafx.scene.Node owner = getScene() == null ? null : getScene().getFocusOwner();
        while (owner != null && owner != this) {
            owner = owner.getParent();
        }
        return owner == this;
    }

    private void node(Node node) {
        Optional<Spec> spec = catalog.spec(node.kind());
        content.getChildren()
                .addAll(name(node), kind(node, spec), new SwatchRow(editor, node.colour()));
        if (node.bypassed()) {
            content.getChildren().add(bypassed(node));
        }
        content.getChildren().addAll(NodeProblems.cards(problems, node, editor));
        spec.ifPresent(
                known -> {
                    known.params().forEach(param -> content.getChildren().add(editor(param, node)));
                    content.getChildren()
                            .addAll(
                                    new Separator(),
                                    new LiveNumbers(node.id(), moments),
                                    new Separator());
                    content.getChildren().add(new HelpLines(known));
                });
    }

    private <T> ParamEditor<T> editor(Param<T> param, Node node) {
        ParamEditor<T> made =
                new ParamEditor<>(
                        param,
                        List.of(node),
                        json -> editor.apply(new Edits.SetParam(node.id(), param.id(), json)));
        editors.add(made);
        return made;
    }

    private TextField name(Node node) {
        TextField field = new TextField(node.name());
        field.setId("inspector-title");
        field.getStyleClass().add("node-title");
        field.setAccessibleText(WORDS.text("node.name"));
        field.textProperty()
                .subscribe(
                        text -> {
                            String label = text.strip().equals(node.id()) ? "" : text.strip();
                            if (field.isFocused()) {
                                editor.apply(new Edits.Label(node.id(), label));
                            }
                        });
        return field;
    }

    private VBox bypassed(Node node) {
        Label said = new Label(WORDS.text("bypassed"));
        said.setWrapText(true);
        Hyperlink end = new Hyperlink(WORDS.text("bypassed.end"));
        end.setId("bypassed-end");
        end.setOnAction(_ -> editor.apply(new NodeEdits.Bypass(Set.of(node.id()), false)));
        VBox box = new VBox(said, end);
        box.getStyleClass().add("note");
        return box;
    }

    private static Label kind(Node node, Optional<Spec> spec) {
        Label label =
                new Label(
                        WORDS.text(
                                "node.kind",
                                node.kind(),
                                spec.map(InspectorView::whose)
                                        .orElseGet(() -> WORDS.text("node.unknown"))));
        label.getStyleClass().add("kind");
        label.setWrapText(true);
        return label;
    }

    private static String whose(Spec spec) {
        return spec.ours() ? WORDS.text("node.ours") : spec.label();
    }

    private void document() {
        Pipeline pipeline = editor.pipeline();
        Label hint =
                new Label(WORDS.text(pipeline.nodes().isEmpty() ? "hint.empty" : "hint.select"));
        hint.setWrapText(true);
        hint.getStyleClass().add("hint");
        content.getChildren().addAll(title(pipeline), about(pipeline), hint);
        content.getChildren().addAll(NodeProblems.all(problems, editor));
    }

    /// One line, however many it is shown as.
    private TextArea title(Pipeline pipeline) {
        TextArea title = new GrowingText(pipeline.name(), 1);
        title.setId("document-name");
        title.getStyleClass().add("node-title");
        title.setAccessibleText(WORDS.text("document.name"));
        title.setTextFormatter(new TextFormatter<>(InspectorView::oneLine));
        title.textProperty().subscribe((_, text) -> editor.apply(named(text.strip())));
        return title;
    }

    private static TextFormatter.Change oneLine(TextFormatter.Change change) {
        change.setText(change.getText().replaceAll("\\R", " "));
        return change;
    }

    private static DocumentEdits.Name named(String text) {
        return new DocumentEdits.Name(text.isEmpty() ? Pipeline.EMPTY.name() : text);
    }

    private TextArea about(Pipeline pipeline) {
        TextArea about = new GrowingText(pipeline.about(), 2);
        about.setId("document-about");
        about.getStyleClass().add("document-about");
        about.setPromptText(WORDS.text("document.about.prompt"));
        about.setAccessibleText(WORDS.text("document.about"));
        about.textProperty().subscribe((_, text) -> editor.apply(new DocumentEdits.About(text)));
        return about;
    }
}
