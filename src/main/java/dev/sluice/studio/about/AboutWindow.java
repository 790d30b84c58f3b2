package dev.sluice.studio.about;

import dev.sluice.studio.dialog.SideWindow;
import dev.sluice.studio.strings.Strings;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Version, licence, and every library that is shipped with its own. Esc closes it.
public final class AboutWindow {
    private static final Strings WORDS = Strings.of(AboutWindow.class);

    private static final double ROW = 26;

    private AboutWindow() {}

    /// Opens it in front of a window, dressed like it.
    public static void show(Scene owner) {
        Scene scene = new Scene(page(), 560, 560);
        SideWindow.dress(scene, owner);
        Stage stage = SideWindow.before(owner.getWindow(), scene, WORDS.text("title"));
        stage.show();
    }

    /// All of it, to be copied into a report.
    static String text() {
        return Library.all().stream()
                .map(library -> library.name() + " " + library.version() + ", " + library.licence())
                .collect(Collectors.joining("\n", version() + "\n\n", "\n"));
    }

    private static String version() {
        String version =
                Optional.ofNullable(AboutWindow.class.getPackage().getImplementationVersion())
                        .orElse(WORDS.text("source"));
        return WORDS.text(
                "version",
                version,
                Runtime.version(),
                System.getProperty("javafx.version", "?"),
                System.getProperty("os.name", "?"));
    }

    private static VBox page() {
        Label name = new Label(WORDS.text("name"));
        name.getStyleClass().add("start-title");
        Label about = new Label(WORDS.text("about"));
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        Label version = new Label(version());
        version.setWrapText(true);
        version.getStyleClass().add("dim");
        Button copy = new Button(WORDS.text("copy"));
        copy.setOnAction(
                _ ->
                        Clipboard.getSystemClipboard()
                                .setContent(Map.of(DataFormat.PLAIN_TEXT, text())));
        VBox page = new VBox(name, about, version, table(), copy);
        page.setId("about");
        page.getStyleClass().add("preferences");
        return page;
    }

    private static TableView<Library> table() {
        TableView<Library> table = new TableView<>();
        table.setAccessibleText(WORDS.text("libraries"));
        table.getColumns().add(column(WORDS.text("library"), Library::name, 250));
        table.getColumns().add(column(WORDS.text("library.version"), Library::version, 90));
        table.getColumns().add(column(WORDS.text("library.licence"), Library::licence, 170));
        table.getItems().setAll(Library.all());
        table.setFixedCellSize(ROW);
        table.setMinHeight(0);
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private static TableColumn<Library, String> column(
            String title, Function<Library, String> text, double width) {
        TableColumn<Library, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(width);
        return column;
    }
}
