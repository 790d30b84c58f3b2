package dev.sluice.studio.code;

import dev.sluice.export.Exported;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.strings.Strings;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The code of the open pipeline, made anew after every edit while somebody looks. FX thread only.
///
/// One is made at a time; of the edits meanwhile only the latest counts. The old code stays until the new one is there.
public final class CodeModel {
    private static final Strings WORDS = Strings.of(CodeModel.class);

    private record Wish(Pipeline pipeline, Language language, Clock clock) {}

    private final EditorModel editor;
    private final List<Language> languages;
    private final Executor away;
    private final Executor back;
    private final ObjectProperty<Language> language;
    private final BooleanProperty virtualTime = new SimpleBooleanProperty();
    private final BooleanProperty watched = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Exported>> code =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable Wish made;
    private boolean busy;

    /// @param away where code is made
    /// @param back brings it to the FX thread
    public CodeModel(EditorModel editor, List<Language> languages, Executor away, Executor back) {
        this.editor = editor;
        this.languages = List.copyOf(languages);
        this.away = away;
        this.back = back;
        this.language = new SimpleObjectProperty<>(this.languages.getFirst());
        editor.pipelineProperty().subscribe(_ -> ask());
        language.subscribe(_ -> ask());
        virtualTime.subscribe(_ -> ask());
        watched.subscribe(_ -> ask());
    }

    public List<Language> languages() {
        return languages;
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /// Whether programs are in virtual time.
    public BooleanProperty virtualTimeProperty() {
        return virtualTime;
    }

    /// Whether somebody looks; without it nothing is made.
    public BooleanProperty watchedProperty() {
        return watched;
    }

    /// Empty while there is no node to write down.
    public ReadOnlyObjectProperty<Optional<Exported>> codeProperty() {
        return code.getReadOnlyProperty();
    }

    /// Writes the pipeline as it is now in a language, whatever is shown.
    ///
    /// @param then told on the FX thread; nothing where there is no node to write down
    public void write(Language wanted, Consumer<Optional<Exported>> then) {
        write(wish(wanted), then);
    }

    private void write(Wish wish, Consumer<Optional<Exported>> then) {
        away.execute(
                () -> {
                    Optional<Exported> written = written(wish);
                    back.execute(() -> then.accept(written));
                });
    }

    private Wish wish(Language wanted) {
        return new Wish(editor.pipeline(), wanted, clock(wanted));
    }

    private void ask() {
        Wish wish = wish(language.get());
        if (busy || !watched.get() || wish.equals(made)) {
            return;
        }
        busy = true;
        write(wish, written -> show(wish, written));
    }

    private void show(Wish wish, Optional<Exported> written) {
        busy = false;
        made = wish;
        if (wish.language().equals(language.get())) {
            code.set(written);
        }
        ask();
    }

    private Clock clock(Language wanted) {
        return wanted.program() && virtualTime.get() ? Clock.VIRTUAL : Clock.LIVE;
    }

    private static Optional<Exported> written(Wish wish) {
        if (wish.pipeline().nodes().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(wish.language().writer().write(wish.pipeline(), wish.clock()));
        } catch (RuntimeException | StackOverflowError mistake) {
            return Optional.of(new Exported.Refused(List.of(ours(wish.language(), mistake))));
        }
    }

    private static Problem ours(Language language, Throwable mistake) {
        return Problem.error(
                Problem.Place.DOCUMENT,
                WORDS.text("mistake", language.label()),
                WORDS.text("mistake.ours", mistake));
    }
}
