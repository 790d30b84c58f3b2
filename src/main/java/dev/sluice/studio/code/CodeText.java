package dev.sluice.studio.code;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

import org.fxmisc.richtext.Caret.CaretVisibility;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/// Coloured lines to read, to select and to copy, each with the nodes' marks in its gutter.
final class CodeText extends CodeArea {
    /// Told which line somebody points at, by a click or by Enter.
    interface Pick {
        /// @param more whether what was picked before stays picked
        void line(int line, boolean more);
    }

    private static final Map<AccessibleAttribute, Function<CodeText, Object>> SPOKEN =
            Map.of(
                    AccessibleAttribute.TEXT, CodeArea::getText,
                    AccessibleAttribute.EDITABLE, CodeArea::isEditable,
                    AccessibleAttribute.CARET_OFFSET, CodeArea::getCaretPosition,
                    AccessibleAttribute.SELECTION_START, text -> text.getSelection().getStart(),
                    AccessibleAttribute.SELECTION_END, text -> text.getSelection().getEnd());

    private List<Line> lines = List.of(new Line("", List.of()));

    CodeText(Pick pick) {
        getStylesheets().clear();
        getStyleClass().setAll("code-text");
        setEditable(false);
        setUndoManager(UndoUtils.noOpUndoManager());
        getCaretSelectionBind().getUnderlyingCaret().setBlinkRate(Duration.ZERO);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        focusedProperty()
                .subscribe(
                        focused ->
                                setShowCaret(focused ? CaretVisibility.ON : CaretVisibility.OFF));
        setParagraphGraphicFactory(line -> new Gutter(line, getParagraph(line)));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> clicked(event, pick));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, pick));
    }

    /// Shows other lines; caret, selection and scroll place stay where their lines are.
    void show(List<Line> now) {
        Patch patch = Patch.between(lines, now);
        if (patch.isEmpty()) {
            return;
        }
        Place anchor = Place.at(this, getAnchor());
        Place caret = Place.at(this, getCaretPosition());
        int lastChanged = patch.oldEnd() - 1;
        replace(
                getAbsolutePosition(patch.from(), 0),
                getAbsolutePosition(lastChanged, lines.get(lastChanged).text().length()),
                Painted.document(now.subList(patch.from(), patch.newEnd()), getSegOps()));
        lines = List.copyOf(now);
        selectRange(anchor.moved(this, patch), caret.moved(this, patch));
    }

    /// Gives each line its style classes.
    void mark(List<List<String>> styles) {
        for (int line = 0; line < styles.size(); line++) {
            if (!List.copyOf(getParagraph(line).getParagraphStyle()).equals(styles.get(line))) {
                setParagraphStyle(line, styles.get(line));
            }
        }
    }

    /// Goes to the first line.
    void begin() {
        moveTo(0);
        showParagraphAtTop(0);
    }

    /// Scrolls no further than needed for a line to be seen with what stands before it.
    void reveal(int line) {
        layout();
        if (line < top() || line > bottom()) {
            showParagraphAtTop(Math.max(0, line - 1));
        }
    }

    private int top() {
        return getVisibleParagraphs().isEmpty() ? 0 : firstVisibleParToAllParIndex();
    }

    private int bottom() {
        return getVisibleParagraphs().isEmpty() ? -1 : lastVisibleParToAllParIndex();
    }

    private void clicked(MouseEvent event, Pick pick) {
        boolean pointed =
                event.getButton() == MouseButton.PRIMARY
                        && event.isStillSincePress()
                        && !event.isShiftDown()
                        && getSelection().getLength() == 0;
        if (pointed) {
            lineAt(event).ifPresent(line -> pick.line(line, event.isShortcutDown()));
        }
    }

    /// Below the last line there is none.
    private OptionalInt lineAt(MouseEvent event) {
        int line =
                offsetToPosition(hit(event.getX(), event.getY()).getInsertionIndex(), Bias.Forward)
                        .getMajor();
        return getParagraphBoundsOnScreen(line)
                        .filter(bounds -> event.getScreenY() <= bounds.getMaxY())
                        .isPresent()
                ? OptionalInt.of(line)
                : OptionalInt.empty();
    }

    /// Tab leaves; without this the area swallows it.
    private void pressed(KeyEvent event, Pick pick) {
        if (event.getCode() == KeyCode.TAB) {
            requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            pick.line(getCurrentParagraph(), event.isShortcutDown());
            event.consume();
        }
    }

    /// What a screen reader asks; the area itself does not say.
    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        Function<CodeText, Object> spoken = SPOKEN.get(attribute);
        return spoken == null
                ? super.queryAccessibleAttribute(attribute, parameters)
                : spoken.apply(this);
    }

    /// A place that outlives a change of the text.
    private record Place(int line, int column) {
        static Place at(CodeText text, int offset) {
            var place = text.offsetToPosition(offset, Bias.Forward);
            return new Place(place.getMajor(), place.getMinor());
        }

        int moved(CodeText text, Patch patch) {
            int now = patch.moved(line);
            return text.getAbsolutePosition(now, Math.min(column, text.getParagraph(now).length()));
        }
    }
}
