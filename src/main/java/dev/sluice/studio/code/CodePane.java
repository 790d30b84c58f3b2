package dev.sluice.studio.code;

import dev.sluice.catalog.Catalog;
import dev.sluice.export.Exported;
import dev.sluice.export.SourceFile;
import dev.sluice.pipeline.Problem;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.strings.Strings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fxmisc.flowless.VirtualizedScrollPane;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The open pipeline as code. Nodes that are selected have their lines marked, and pointing at a line selects its node.
public final class CodePane extends VBox {
    private static final Strings WORDS = Strings.of(CodePane.class);

    private final CodeModel model;
    private final EditorModel editor;
    private final Catalog catalog;
    private final CodeBar bar;
    private final CodeText text = new CodeText(this::pick);
    private final Node page = new VirtualizedScrollPane<>(text);
    private final Refusal refusal;
    private final Label hint = new Label();
    private List<SourceFile> files = List.of();
    private Spans spansOfFirst = Spans.NONE;
    private Spans spans = Spans.NONE;
    private String shown = "";
    private boolean picking;
    private boolean focusing;

    /// @param export what the button does
    public CodePane(
            CodeModel model, EditorModel editor, Catalog catalog, Consumer<Language> export) {
        this.model = model;
        this.editor = editor;
        this.catalog = catalog;
        setId("code");
        text.setId("code-text");
        hint.setId("code-hint");
        hint.getStyleClass().add("hint");
        refusal = new Refusal(editor);
        bar =
                new CodeBar(
                        model,
                        this::choose,
                        this::copy,
                        () -> export.accept(model.languageProperty().get()));
        StackPane pages = new StackPane(page, refusal, hint);
        setVgrow(pages, Priority.ALWAYS);
        getChildren().addAll(bar, pages);
        model.codeProperty().subscribe(this::show);
        editor.selectionProperty().subscribe(_ -> selected());
        model.watchedProperty()
                .subscribe(
                        _ -> {
                            hint();
                            selected();
                        });
    }

    /// Puts the keyboard into the text, at once or when it is there.
    public void focus() {
        text.requestFocus();
        focusing = !text.isFocused();
    }

    /// Lets go of it: without this RichTextFX 0.11.7 keeps every text area, and its window, for ever (a static stream
    /// in `CaretNode` listens to it).
    public void dispose() {
        text.dispose();
    }

    private void show(Optional<Exported> code) {
        if (code.isEmpty()) {
            offer(List.of(), Spans.NONE);
            hint();
            turnTo(hint);
            return;
        }
        switch (code.get()) {
            case Exported.Refused(List<Problem> problems) -> {
                offer(List.of(), Spans.NONE);
                refusal.show(problems);
                turnTo(refusal);
            }
            case Exported.Files written -> {
                offer(written.files(), new Spans(written.spans()));
                turnTo(page);
            }
        }
    }

    private void hint() {
        hint.setText(WORDS.text(editor.pipeline().nodes().isEmpty() ? "nothing" : "writing"));
    }

    private void turnTo(Node wanted) {
        for (Node each : List.of(page, refusal, hint)) {
            each.setVisible(each.equals(wanted));
        }
        if (focusing && wanted.equals(page)) {
            focus();
        }
    }

    private void offer(List<SourceFile> written, Spans ofFirst) {
        files = written;
        spansOfFirst = ofFirst;
        open(
                files.stream()
                        .filter(file -> file.path().equals(shown))
                        .findFirst()
                        .or(() -> files.stream().findFirst()));
    }

    private void choose(String name) {
        open(files.stream().filter(file -> name(file).equals(name)).findFirst());
    }

    private void open(Optional<SourceFile> file) {
        bar.offerFiles(
                files.stream().map(CodePane::name).toList(), file.map(CodePane::name).orElse(""));
        file.ifPresent(this::open);
    }

    private void open(SourceFile file) {
        boolean other = !file.path().equals(shown);
        shown = file.path();
        spans = file.equals(files.getFirst()) ? spansOfFirst : Spans.NONE;
        text.show(Line.of(file.text(), Grammars.of(file.path())));
        text.setAccessibleText(WORDS.text("spoken", name(file)));
        mark();
        if (other) {
            text.begin();
            reveal();
        }
    }

    private static String name(SourceFile file) {
        return file.path().substring(file.path().lastIndexOf('/') + 1);
    }

    private void selected() {
        if (!model.watchedProperty().get()) {
            return;
        }
        mark();
        if (!picking) {
            reveal();
        }
    }

    private void mark() {
        text.mark(
                new LineStyles(editor.pipeline(), catalog)
                        .of(text.getParagraphs().size(), spans, editor.selectionProperty().get()));
    }

    private void reveal() {
        spans.first(editor.selectionProperty().get()).ifPresent(text::reveal);
    }

    private void pick(int line, boolean more) {
        Set<String> nodes = new HashSet<>(spans.innermost(line));
        if (nodes.isEmpty()) {
            return;
        }
        if (more) {
            nodes.addAll(editor.selectionProperty().get());
        }
        picking = true;
        editor.select(nodes);
        picking = false;
    }

    private void copy() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text.getText()));
    }
}
