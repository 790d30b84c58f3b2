package dev.sluice.studio.inspector;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Spec;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.ProblemsModel;
import dev.sluice.studio.model.RunModel;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Parameters, live numbers and help of the selected node; of the document when nothing is selected.
public final class InspectorView extends ScrollPane {
    private final EditorModel editor;
    private final RunModel run;
    private final ProblemsModel problems;
    private final Catalog catalog;
    private final VBox content = new VBox();
    private final List<ParamEditor<?>> editors = new ArrayList<>();
    private Optional<String> shown = Optional.empty();
    private String shownKind = "";

    public InspectorView(
            EditorModel editor, RunModel run, ProblemsModel problems, Catalog catalog) {
        this.editor = editor;
        this.run = run;
        this.problems = problems;
        this.catalog = catalog;
        setId("inspector");
        getStyleClass().add("inspector");
        content.getStyleClass().add("inspector-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        editor.selectionProperty().subscribe(_ -> show());
        editor.pipelineProperty().subscribe(_ -> refresh());
        problems.problemsProperty().subscribe(_ -> show());
    }

    /// Puts the focus into the first parameter, or into the name of a node without any.
    public void edit() {
        editors.stream()
                .findFirst()
                .ifPresentOrElse(
                        ParamEditor::edit, () -> content.lookup("#inspector-title").requestFocus());
    }

    private void refresh() {
        Optional<Node> node = shown.flatMap(editor.pipeline()::node);
        if (node.isPresent() && node.get().kind().equals(shownKind)) {
            editors.forEach(param -> param.show(node.get()));
        } else {
            show();
        }
    }

    private void show() {
        Set<String> selection = editor.selectionProperty().get();
        Optional<Node> node =
                selection.size() == 1
                        ? editor.pipeline().node(selection.iterator().next())
                        : Optional.empty();
        boolean same =
                node.isPresent()
                        && node.map(Node::id).equals(shown)
                        && node.get().kind().equals(shownKind);
        if (same
                && content.lookupAll(".problem").size()
                        == NodeProblems.count(problems, node.get())) {
            return;
        }
        if (focusedInside() && same) {
            return;
        }
        editors.clear();
        content.getChildren().clear();
        shown = node.map(Node::id);
        shownKind = node.map(Node::kind).orElse("");
        node.ifPresentOrElse(this::node, () -> document(selection.size()));
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
        content.getChildren().addAll(name(node), kind(node, spec));
        content.getChildren().addAll(NodeProblems.cards(problems, node, editor));
        spec.ifPresent(
                known -> {
                    known.params().forEach(param -> content.getChildren().add(editor(param, node)));
                    content.getChildren()
                            .addAll(
                                    new Separator(),
                                    new LiveNumbers(node.id(), run),
                                    new Separator());
                    content.getChildren().add(new HelpLines(known));
                });
    }

    private <T> ParamEditor<T> editor(Param<T> param, Node node) {
        ParamEditor<T> made =
                new ParamEditor<>(
                        param,
                        node,
                        json -> editor.apply(new Edits.SetParam(node.id(), param.id(), json)));
        editors.add(made);
        return made;
    }

    private TextField name(Node node) {
        TextField field = new TextField(node.title());
        field.setId("inspector-title");
        field.getStyleClass().add("node-title");
        field.setAccessibleText("Name of the node");
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

    private static Label kind(Node node, Optional<Spec> spec) {
        Label label =
                new Label(
                        node.kind()
                                + " · "
                                + spec.map(known -> known.ours() ? "Sluice's own" : known.label())
                                        .orElse("unknown kind"));
        label.getStyleClass().add("kind");
        label.setWrapText(true);
        return label;
    }

    private static Label note(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("note");
        return label;
    }

    private void document(int selected) {
        Pipeline pipeline = editor.pipeline();
        Label title = new Label(selected > 1 ? selected + " nodes" : pipeline.name());
        title.getStyleClass().add("panel-title");
        title.setWrapText(true);
        Label about =
                new Label(
                        selected > 1 ? "Select one node to see its parameters." : pipeline.about());
        about.setWrapText(true);
        about.getStyleClass().add("dim");
        Label hint =
                new Label(
                        pipeline.nodes().isEmpty()
                                ? "Drag a producer, a channel and a sink from the palette, and wire"
                                        + " them from port to port. Double-click the canvas to"
                                        + " search."
                                : "Select a node to see its parameters, its numbers, and what it"
                                        + " does.");
        hint.setWrapText(true);
        hint.getStyleClass().add("hint");
        content.getChildren().addAll(title, about, hint);
        if (selected == 0) {
            pipeline.notes().forEach(note -> content.getChildren().add(note(note.text())));
        }
        content.getChildren().addAll(NodeProblems.all(problems, editor));
    }
}
