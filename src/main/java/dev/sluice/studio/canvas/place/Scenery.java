package dev.sluice.studio.canvas.place;

import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.model.Selection;

import javafx.geometry.Rectangle2D;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What lies around nodes: notes, and the frames of groups.
///
/// @param notes in document order, the last on top
public record Scenery(List<NoteCard> notes, List<GroupFrame> groups) {
    public static final Scenery NONE = new Scenery(List.of(), List.of());

    public Scenery {
        notes = List.copyOf(notes);
        groups = List.copyOf(groups);
    }

    public static Scenery of(Pipeline pipeline, Board board) {
        return new Scenery(
                pipeline.notes().stream().map(note -> NoteCard.of(note, board)).toList(),
                pipeline.groups().stream()
                        .flatMap(group -> GroupFrame.of(group, board).stream())
                        .toList());
    }

    public Optional<NoteCard> note(String id) {
        return notes.stream().filter(card -> card.id().equals(id)).findFirst();
    }

    public Optional<GroupFrame> group(String id) {
        return groups.stream().filter(frame -> frame.id().equals(id)).findFirst();
    }

    /// The topmost note there.
    public Optional<NoteCard> noteAt(double x, double y) {
        return notes.stream()
                .filter(card -> card.area().contains(x, y))
                .reduce((below, above) -> above);
    }

    /// The group whose title is there.
    public Optional<GroupFrame> titleAt(double x, double y) {
        return groups.stream()
                .filter(frame -> frame.title().contains(x, y))
                .reduce((below, above) -> above);
    }

    /// Everything, for pictures of all.
    public Stream<Rectangle2D> areas() {
        return Stream.concat(
                notes.stream().map(NoteCard::area), groups.stream().map(GroupFrame::area));
    }

    /// Where each thing is that is selected.
    public List<Rectangle2D> areas(Selection chosen, Board board) {
        return Stream.of(
                        chosen.groups().stream()
                                .flatMap(id -> group(id).stream())
                                .map(GroupFrame::area),
                        chosen.notes().stream()
                                .flatMap(id -> note(id).stream())
                                .map(NoteCard::area),
                        chosen.nodes().stream()
                                .flatMap(id -> board.box(id).stream())
                                .map(Box::area),
                        chosen.wire().flatMap(board::link).stream()
                                .map(link -> link.curve().bounds()))
                .flatMap(areas -> areas)
                .toList();
    }
}
