package dev.sluice.studio.code;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

import org.fxmisc.richtext.model.Paragraph;

import java.util.Collection;
import java.util.Locale;

/// What stands before a line: its number, the colour of the items born there, and a bar for the node.
final class Gutter extends HBox {
    Gutter(int line, Paragraph<Collection<String>, ?, ?> paragraph) {
        getStyleClass().add("gutter");
        getStyleClass().addAll(paragraph.getParagraphStyle());
        Text number = new Text(String.format(Locale.ROOT, "%4d", line + 1));
        number.getStyleClass().add("line-number");
        Region birthplace = new Region();
        birthplace.getStyleClass().add("birthplace");
        Region bar = new Region();
        bar.getStyleClass().add("bar");
        getChildren().addAll(number, new StackPane(birthplace), bar);
        setMouseTransparent(true);
    }
}
