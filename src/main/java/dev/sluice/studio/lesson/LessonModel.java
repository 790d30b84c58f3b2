package dev.sluice.studio.lesson;

import dev.sluice.lesson.Lesson;
import dev.sluice.lesson.Look;
import dev.sluice.lesson.Step;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.RunModel;
import dev.sluice.telemetry.Sample;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// The lesson under way, which of its steps is shown, and what was answered or done. FX thread only.
public final class LessonModel {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final EditorModel editor;
    private final ReadOnlyObjectWrapper<Optional<Lesson>> lesson =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper place = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final Deque<Sample> lately = new ArrayDeque<>();

    /// What was chosen at a question, or 0 at a step that was done; by the place of the step.
    private final Map<Integer, Integer> answers = new TreeMap<>();

    public LessonModel(EditorModel editor, RunModel run) {
        this.editor = editor;
        run.watch((now, _) -> look(now));
        run.onClear(lately::clear);
    }

    /// The lesson under way.
    public ReadOnlyObjectProperty<Optional<Lesson>> lessonProperty() {
        return lesson.getReadOnlyProperty();
    }

    /// The place of the step shown, from 0.
    public ReadOnlyIntegerProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// Changes whenever an answer was given, a step was done, or another step is shown.
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// The step shown.
    public Optional<Step> step() {
        return lesson.get().map(Lesson::steps).map(steps -> steps.get(place.get()));
    }

    /// What was chosen at the step shown, or 0 once it was done.
    public Optional<Integer> answer() {
        return Optional.ofNullable(answers.get(place.get()));
    }

    /// Whether there is a step after this one.
    public boolean more() {
        return lesson.get().filter(there -> place.get() + 1 < there.steps().size()).isPresent();
    }

    /// Begins a lesson at its first step.
    public void begin(Lesson begun) {
        answers.clear();
        lately.clear();
        place.set(0);
        lesson.set(Optional.of(begun));
        changed();
    }

    /// Ends the lesson; the document stays.
    public void close() {
        lesson.set(Optional.empty());
        changed();
    }

    public void next() {
        if (more()) {
            place.set(place.get() + 1);
            changed();
        }
    }

    public void back() {
        if (place.get() > 0) {
            place.set(place.get() - 1);
            changed();
        }
    }

    /// Answers the question shown; only the first answer counts.
    public void choose(int choice) {
        if (step().orElse(null) instanceof Step.Predict && answer().isEmpty()) {
            answers.put(place.get(), choice);
            changed();
        }
    }

    private void look(Sample now) {
        if (lesson.get().isEmpty()) {
            return;
        }
        lately.addLast(now);
        while (lately.size() > 2 && now.time() - second().time() >= SECOND) {
            lately.removeFirst();
        }
        if (step().orElse(null) instanceof Step.Try attempt
                && answer().isEmpty()
                && attempt.check().met(new Look(editor.pipeline(), lately.getFirst(), now))) {
            answers.put(place.get(), 0);
            changed();
        }
    }

    private Sample second() {
        var samples = lately.iterator();
        samples.next();
        return samples.next();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
