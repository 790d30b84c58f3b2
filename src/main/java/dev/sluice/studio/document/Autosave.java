package dev.sluice.studio.document;

import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.model.DocumentModel;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.InOrder;
import dev.sluice.studio.strings.Strings;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.util.Duration;
import javafx.util.Subscription;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Writes a document to the side from time to time while it is not saved, and forgets that once it is. FX thread only.
public final class Autosave {
    private static final Strings WORDS = Strings.of(Autosave.class);

    private final EditorModel editor;
    private final DocumentModel document;
    private final Autosaves.Slot slot;
    private final Executor away;
    private final Executor back;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final Timeline clock = new Timeline();
    private final Subscription subscriptions;
    private Optional<Pipeline> written = Optional.empty();

    /// @param seconds between two looks
    /// @param away where it is written
    /// @param back the FX thread
    public Autosave(
            EditorModel editor,
            DocumentModel document,
            Autosaves.Slot slot,
            ObservableIntegerValue seconds,
            Executor away,
            Executor back) {
        this.editor = editor;
        this.document = document;
        this.slot = slot;
        this.away = new InOrder(away);
        this.back = back;
        clock.setCycleCount(Animation.INDEFINITE);
        this.subscriptions =
                Subscription.combine(
                        seconds.subscribe(every -> tick(every.intValue())),
                        document.dirtyProperty().subscribe(this::saved));
    }

    /// Why the last one failed; empty when it did not.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Writes what is not saved, unless it is written already.
    ///
    /// @param then is given what went wrong, on the FX thread
    public void now(Consumer<Optional<String>> then) {
        Pipeline pipeline = editor.pipeline();
        if (!document.dirtyProperty().get() || written.filter(pipeline::equals).isPresent()) {
            then.accept(Optional.empty());
            return;
        }
        written = Optional.of(pipeline);
        Optional<Path> file = document.fileProperty().get();
        attempt(() -> slot.write(pipeline, file), then);
    }

    /// The document is left: it is saved, or nobody wants it.
    public void close() {
        clock.stop();
        subscriptions.unsubscribe();
        attempt(slot::clear, _ -> {});
    }

    private void tick(int seconds) {
        clock.stop();
        clock.getKeyFrames().setAll(new KeyFrame(Duration.seconds(seconds), _ -> now(_ -> {})));
        clock.playFromStart();
    }

    private void saved(boolean dirty) {
        if (!dirty && written.isPresent()) {
            written = Optional.empty();
            attempt(slot::clear, _ -> {});
        }
    }

    private interface Attempt {
        void run() throws IOException;
    }

    private void attempt(Attempt attempt, Consumer<Optional<String>> then) {
        away.execute(
                () -> {
                    Optional<String> failure = failure(attempt);
                    back.execute(
                            () -> {
                                trouble.set(failure.orElse(""));
                                written = failure.isEmpty() ? written : Optional.empty();
                                then.accept(failure);
                            });
                });
    }

    private static Optional<String> failure(Attempt attempt) {
        try {
            attempt.run();
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(WORDS.text("autosave.failed", String.valueOf(failed.getMessage())));
        }
    }
}
