package dev.sluice.studio.start;

import dev.sluice.catalog.Examples;
import dev.sluice.lesson.Lesson;
import dev.sluice.lesson.Lessons;
import dev.sluice.studio.document.FileActions;
import dev.sluice.studio.document.RecentFiles.Recent;
import dev.sluice.studio.start.Templates.Template;
import dev.sluice.studio.strings.Strings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// What can be begun with, in place of the panels. Arrow keys go up and down, Enter opens, Esc goes back.
public final class StartPage extends BorderPane {
    private static final Strings WORDS = Strings.of(StartPage.class);
    private static final double COLUMN = 380;

    /// Three columns, and what is around and between them.
    private static final double WIDEST = 1270;

    private final FileActions files;
    private final Consumer<Lesson> begin;
    private final VBox recent = column("recent");

    /// @param begin shows the pipeline of a lesson and its first step
    public StartPage(FileActions files, Consumer<Lesson> begin) {
        this.files = files;
        this.begin = begin;
        setId("start-page");
        getStyleClass().add("start-page");
        managedProperty().bind(visibleProperty());
        setVisible(false);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Shows it, ready for the keyboard.
    public void open() {
        files.lookForRecent();
        setVisible(true);
        if (getTop() == null) {
            fill();
            // what is in a scroll pane is not found before it is dressed
            applyCss();
        }
        entries().stream().findFirst().ifPresent(Node::requestFocus);
    }

    /// Goes back to the canvas.
    public void close() {
        setVisible(false);
    }

    /// Not before it is wanted: most windows begin with a document.
    private void fill() {
        BorderPane head = head();
        setTop(head);
        FlowPane columns = columns();
        columns.setMaxWidth(WIDEST);
        StackPane centred = new StackPane(columns);
        centred.setAlignment(Pos.TOP_CENTER);
        ScrollPane pane = new ScrollPane(centred);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(pane);
        pane.viewportBoundsProperty()
                .subscribe(seen -> aboveColumns(head, pane.getWidth() - seen.getWidth()));
        files.recent().subscribe(this::showRecent);
        showRecent();
    }

    /// A scroll bar moves the middle of the columns. It comes while all is laid out, which margins would have to be before.
    private static void aboveColumns(BorderPane head, double scrollBar) {
        head.setTranslateX(-Math.max(0, scrollBar) / 2);
    }

    private BorderPane head() {
        Label title = new Label(WORDS.text("title"));
        title.getStyleClass().add("start-title");
        Button close = new Button(WORDS.text("close"));
        close.setId("start-close");
        close.setOnAction(_ -> close());
        BorderPane head = new BorderPane();
        head.setLeft(title);
        head.setRight(close);
        head.getStyleClass().add("start-head");
        head.setMaxWidth(WIDEST);
        setAlignment(head, Pos.CENTER);
        return head;
    }

    private FlowPane columns() {
        VBox open = column("open");
        fill(
                open,
                WORDS.text("open"),
                List.of(
                        entry(
                                "start-new",
                                WORDS.text("open.new"),
                                WORDS.text("open.new.about"),
                                files::create),
                        entry(
                                "start-open",
                                WORDS.text("open.file"),
                                WORDS.text("open.file.about"),
                                files::open)));
        VBox shapes = column("templates");
        fill(
                shapes,
                WORDS.text("templates"),
                Templates.all().stream().map(this::template).toList());
        VBox lessons = column("lessons");
        fill(lessons, WORDS.text("lessons"), Lessons.all().stream().map(this::lesson).toList());
        VBox examples = column("examples");
        fill(
                examples,
                WORDS.text("examples"),
                Examples.list().stream().map(this::example).toList());
        FlowPane columns =
                new FlowPane(new VBox(24, open, recent), new VBox(24, shapes, lessons), examples);
        columns.getStyleClass().add("start-columns");
        return columns;
    }

    private StartEntry template(Template template) {
        return entry(
                "start-template-" + template.id(),
                template.pipeline().name(),
                template.pipeline().about(),
                () -> files.show(template.pipeline()));
    }

    private StartEntry lesson(Lesson lesson) {
        return entry(
                "start-lesson-" + lesson.id(),
                lesson.title(),
                lesson.about(),
                () -> begin.accept(lesson));
    }

    private StartEntry example(Examples.Entry example) {
        return entry(
                "start-example-" + example.name(),
                example.name(),
                example.about(),
                () -> files.openExample(example.name()));
    }

    private void showRecent() {
        List<Recent> known = files.recent();
        if (known.isEmpty()) {
            Label none = new Label(WORDS.text("recent.none"));
            none.getStyleClass().add("dim");
            fill(recent, WORDS.text("recent"), List.of(none));
        } else {
            fill(
                    recent,
                    WORDS.text("recent"),
                    IntStream.range(0, known.size())
                            .mapToObj(at -> recent(at + 1, known.get(at)))
                            .toList());
        }
    }

    private StartEntry recent(int number, Recent file) {
        Path path = file.file();
        String folder = Objects.toString(path.getParent(), "");
        StartEntry entry =
                entry(
                        "start-recent-" + number,
                        path.getFileName().toString(),
                        file.there() ? folder : folder + " · " + WORDS.text("recent.gone"),
                        () -> files.open(path));
        entry.setDisable(!file.there());
        return entry;
    }

    private static StartEntry entry(String id, String name, String about, Runnable action) {
        return new StartEntry(id, name, about, action);
    }

    private static VBox column(String style) {
        VBox column = new VBox();
        column.setPrefWidth(COLUMN);
        column.getStyleClass().addAll("start-column", style);
        return column;
    }

    private static void fill(VBox column, String title, List<? extends Node> entries) {
        Label head = new Label(title);
        head.getStyleClass().add("panel-title");
        column.getChildren().setAll(head);
        column.getChildren().addAll(entries);
    }

    private List<Node> entries() {
        return lookupAll(".start-entry").stream().filter(node -> !node.isDisabled()).toList();
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (key.getCode() == KeyCode.DOWN) {
            hop(1);
        } else if (key.getCode() == KeyCode.UP) {
            hop(-1);
        } else {
            return;
        }
        key.consume();
    }

    private void hop(int by) {
        List<Node> entries = entries();
        int now = Optional.ofNullable(getScene().getFocusOwner()).map(entries::indexOf).orElse(-1);
        entries.get(Math.clamp(now + by, 0, entries.size() - 1)).requestFocus();
    }
}
