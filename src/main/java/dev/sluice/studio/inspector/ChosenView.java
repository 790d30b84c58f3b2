package dev.sluice.studio.inspector;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Connecting;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.PortTypes;
import dev.sluice.pipeline.Graph;
import dev.sluice.pipeline.Group;
import dev.sluice.pipeline.GroupEdits;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.NodeEdits;
import dev.sluice.pipeline.Note;
import dev.sluice.pipeline.NoteEdits;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Moments;
import dev.sluice.studio.model.Selection;
import dev.sluice.studio.strings.Strings;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the inspector shows of a selection that is not a single node: several nodes, a group, a note, a wire.
final class ChosenView extends VBox {
    private static final Strings WORDS = Strings.of(ChosenView.class);

    private final EditorModel editor;
    private final Moments moments;
    private final Catalog catalog;
    private final Pipeline pipeline;
    private final List<ParamEditor<?>> editors = new ArrayList<>();

    private ChosenView(EditorModel editor, Moments moments, Catalog catalog) {
        this.editor = editor;
        this.moments = moments;
        this.catalog = catalog;
        this.pipeline = editor.pipeline();
        getStyleClass().add("chosen");
    }

    /// @param chosen not empty, and not a single node
    static ChosenView of(EditorModel editor, Moments moments, Catalog catalog, Selection chosen) {
        ChosenView view = new ChosenView(editor, moments, catalog);
        if (chosen.wire().isPresent()) {
            view.wire(chosen.wire().get());
        } else if (!chosen.groups().isEmpty()) {
            view.pipeline.groups().stream()
                    .filter(group -> chosen.groups().contains(group.id()))
                    .findFirst()
                    .ifPresent(view::group);
        } else if (chosen.nodes().isEmpty() && chosen.notes().size() == 1) {
            view.pipeline.notes().stream()
                    .filter(note -> chosen.notes().contains(note.id()))
                    .findFirst()
                    .ifPresent(view::note);
        } else {
            view.several(chosen);
        }
        return view;
    }

    private void several(Selection chosen) {
        List<Node> nodes = nodes(chosen);
        String title =
                chosen.notes().isEmpty()
                        ? WORDS.text("several.nodes", nodes.size())
                        : WORDS.text("several.all", nodes.size(), chosen.notes().size());
        title(title);
        List<String> kinds = nodes.stream().map(Node::kind).distinct().toList();
        line(String.join(", ", kinds), "kind");
        colours(common(nodes.stream().map(Node::colour).toList()));
        List<Param<?>> shared = SharedParams.of(nodes, catalog);
        line(WORDS.text(shared.isEmpty() ? "several.none" : "several.shared"), "dim");
        shared.forEach(param -> getChildren().add(shared(param, nodes)));
    }

    private List<Node> nodes(Selection chosen) {
        return editor.pipeline().nodes().stream()
                .filter(node -> chosen.nodes().contains(node.id()))
                .toList();
    }

    /// Shows the values of several nodes as they are now.
    void refresh(Selection chosen) {
        editors.forEach(param -> param.show(nodes(chosen)));
    }

    private <T> VBox shared(Param<T> param, List<Node> nodes) {
        Set<String> ids = Set.copyOf(nodes.stream().map(Node::id).toList());
        ParamEditor<T> made =
                new ParamEditor<>(
                        param,
                        nodes,
                        json -> editor.apply(new NodeEdits.SetParam(ids, param.id(), json)));
        editors.add(made);
        return made;
    }

    private void group(Group group) {
        TextField name = new TextField(group.title());
        name.setId("inspector-group");
        name.getStyleClass().add("node-title");
        name.setAccessibleText(WORDS.text("group.name"));
        name.textProperty()
                .subscribe(
                        (_, text) -> editor.apply(new GroupEdits.Title(group.id(), text.strip())));
        getChildren().add(name);
        line(WORDS.text("group.count", group.nodes().size()), "kind");
        colours(group.colour());
        List<Hyperlink> links = new ArrayList<>();
        for (String id : group.nodes()) {
            pipeline.node(id).ifPresent(node -> links.add(link(node.title(), id)));
        }
        getChildren().addAll(links);
    }

    private void note(Note note) {
        title(WORDS.text("note"));
        TextArea text = new TextArea(note.text());
        text.setId("inspector-note");
        text.setWrapText(true);
        text.setPrefRowCount(8);
        text.setAccessibleText(WORDS.text("note.text"));
        text.textProperty()
                .subscribe((_, typed) -> editor.apply(new NoteEdits.Text(note.id(), typed)));
        getChildren().add(text);
        colours(note.colour());
        pipeline.node(note.node())
                .ifPresentOrElse(
                        node -> {
                            line(WORDS.text("note.along"), "dim");
                            getChildren().add(link(node.title(), node.id()));
                        },
                        () -> line(WORDS.text("note.free"), "dim"));
    }

    private void wire(Wire wire) {
        title(WORDS.text("wire"));
        line(wire.from() + " → " + wire.to(), "kind");
        String what =
                new PortTypes(new Graph(pipeline), catalog)
                        .of(wire.from())
                        .map(Connecting::words)
                        .map(words -> WORDS.text("wire.carries", words))
                        .orElse(WORDS.text("wire.unknown"));
        line(what, "dim");
        getChildren().addAll(link(wire.from().node(), wire.from().node()));
        getChildren().add(new LiveNumbers(wire.from().node(), moments));
        getChildren().addAll(link(wire.to().node(), wire.to().node()));
        getChildren().add(new LiveNumbers(wire.to().node(), moments));
    }

    private void title(String text) {
        line(text, "panel-title");
    }

    private void line(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        getChildren().add(label);
    }

    private void colours(String present) {
        getChildren().add(new SwatchRow(editor, present));
    }

    private static String common(List<String> colours) {
        return colours.stream().distinct().count() == 1 ? colours.getFirst() : "?";
    }

    private Hyperlink link(String title, String node) {
        Hyperlink link = new Hyperlink(title);
        link.setOnAction(_ -> editor.select(Set.of(node)));
        return link;
    }
}
