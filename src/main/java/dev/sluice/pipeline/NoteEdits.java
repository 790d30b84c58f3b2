package dev.sluice.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The changes people make to notes.
public final class NoteEdits {
    private NoteEdits() {}

    /// Lays a note on the canvas.
    public record Add(Note note) implements Edit {
        @Override
        public String name() {
            return "Add note";
        }

        @Override
        public Pipeline apply(Pipeline before) {
            return before.withNotes(Lists.joined(before.notes(), List.of(note)));
        }
    }

    /// Takes notes away.
    public record Remove(Set<String> notes) implements Edit {
        public Remove {
            notes = Set.copyOf(notes);
        }

        @Override
        public String name() {
            return "Delete " + Lists.count(notes, "note");
        }

        @Override
        public Pipeline apply(Pipeline before) {
            return before.withNotes(
                    Lists.without(before.notes(), note -> notes.contains(note.id())));
        }
    }

    /// Writes on a note; typing merges.
    public record Text(String note, String text) implements Edit {
        @Override
        public String name() {
            return "Edit note";
        }

        @Override
        public Pipeline apply(Pipeline before) {
            return before.withNotes(
                    Lists.changed(
                            before.notes(),
                            old -> old.id().equals(note),
                            old -> old.withText(text)));
        }

        @Override
        public Optional<Edit> merge(Edit next) {
            return next instanceof Text typed && typed.note.equals(note)
                    ? Optional.of(typed)
                    : Optional.empty();
        }
    }

    /// Makes a note another size; the steps of one gesture merge.
    public record Resize(String note, double width, double height, long gesture) implements Edit {
        @Override
        public String name() {
            return "Resize note";
        }

        @Override
        public Pipeline apply(Pipeline before) {
            return before.withNotes(
                    Lists.changed(
                            before.notes(),
                            old -> old.id().equals(note),
                            old -> old.sized(width, height)));
        }

        @Override
        public Optional<Edit> merge(Edit next) {
            boolean same =
                    next instanceof Resize size
                            && size.note.equals(note)
                            && size.gesture == gesture;
            return same ? Optional.of(next) : Optional.empty();
        }
    }

    /// Lets notes go along with a node, or lie free where `node` is empty.
    public record Attach(Set<String> notes, String node) implements Edit {
        public Attach {
            notes = Set.copyOf(notes);
        }

        @Override
        public String name() {
            return node.isEmpty() ? "Detach note" : "Attach note to " + node;
        }

        @Override
        public Pipeline apply(Pipeline before) {
            return before.withNotes(
                    Lists.changed(
                            before.notes(),
                            old -> notes.contains(old.id()),
                            old -> old.withNode(node)));
        }
    }
}
