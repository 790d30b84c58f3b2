package dev.sluice.studio.model;

import dev.sluice.pipeline.Edit;
import dev.sluice.pipeline.Pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The edits that were made, to be taken back and made again; the oldest are forgotten.
final class History {
    static final int MOST_STEPS = 1_000;

    /// Nodes, wires and notes in all documents that are remembered: most are shared by many.
    private static final long MOST_WEIGHT = 2_000_000;

    /// @param before the document it was made to
    /// @param selected what was selected then
    record Step(Edit edit, Pipeline before, Selection selected) {
        long weight() {
            return 1L + before.nodes().size() + before.wires().size() + before.notes().size();
        }
    }

    /// @param after the document it had made
    private record Undone(Edit edit, Pipeline after) {}

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Undone> undone = new ArrayDeque<>();
    private long weight;
    private boolean sealed;

    void clear() {
        done.clear();
        undone.clear();
        weight = 0;
    }

    /// The next edit is a step of its own, even if it goes on with the last one.
    void seal() {
        sealed = true;
    }

    /// Remembers an edit that turned `before` into `after`, as one step with the last one where they are one gesture;
    /// a gesture that ends where it began is no step.
    void add(Edit edit, Pipeline before, Pipeline after, Selection selected) {
        undone.clear();
        Step last = done.peek();
        Optional<Edit> merged = last == null || sealed ? Optional.empty() : last.edit().merge(edit);
        sealed = false;
        if (last == null || merged.isEmpty()) {
            push(new Step(edit, before, selected));
            return;
        }
        pop();
        if (!after.equals(last.before())) {
            push(new Step(merged.get(), last.before(), last.selected()));
        }
    }

    /// The step that was made last, taken back.
    ///
    /// @param now the document it had made
    Optional<Step> undo(Pipeline now) {
        if (done.isEmpty()) {
            return Optional.empty();
        }
        sealed = true;
        Step step = pop();
        undone.push(new Undone(step.edit(), now));
        return Optional.of(step);
    }

    /// The step that was made last, taken back for good.
    Optional<Step> giveUp() {
        sealed = true;
        return done.isEmpty() ? Optional.empty() : Optional.of(pop());
    }

    /// The document that the step taken back last had made, which is made again.
    Optional<Pipeline> redo(Pipeline now, Selection selected) {
        if (undone.isEmpty()) {
            return Optional.empty();
        }
        sealed = true;
        Undone again = undone.pop();
        push(new Step(again.edit(), now, selected));
        return Optional.of(again.after());
    }

    /// What undo would take back; empty when there is nothing.
    String undoName() {
        return Optional.ofNullable(done.peek()).map(step -> step.edit().name()).orElse("");
    }

    /// What redo would do again; empty when there is nothing.
    String redoName() {
        return Optional.ofNullable(undone.peek()).map(next -> next.edit().name()).orElse("");
    }

    int steps() {
        return done.size();
    }

    private void push(Step step) {
        done.push(step);
        weight += step.weight();
        while (done.size() > 1 && (done.size() > MOST_STEPS || weight > MOST_WEIGHT)) {
            weight -= done.removeLast().weight();
        }
    }

    private Step pop() {
        Step step = done.pop();
        weight -= step.weight();
        return step;
    }
}
