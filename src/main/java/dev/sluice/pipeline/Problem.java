package dev.sluice.pipeline;

import java.util.List;
import java.util.Optional;

/// Something a user should know or mend before the run.
///
/// @param place where in the document
/// @param sentence what is wrong
/// @param remedy what to do about it; may be empty
/// @param fixes edits that mend it, best first
public record Problem(
        Severity severity, Place place, String sentence, String remedy, List<Edit> fixes) {
    public Problem {
        fixes = List.copyOf(fixes);
    }

    /// How bad it is.
    public enum Severity {
        /// The document cannot run.
        ERROR,
        /// It can run, and will do what the sentence says.
        WARNING
    }

    /// Where; every part may be unknown.
    ///
    /// @param line of the file, from 1; 0 when unknown
    /// @param column from 1; 0 when unknown
    public record Place(
            Optional<String> node,
            Optional<String> param,
            Optional<Wire> wire,
            int line,
            int column) {
        public static final Place DOCUMENT =
                new Place(Optional.empty(), Optional.empty(), Optional.empty(), 0, 0);

        public static Place node(String node) {
            return new Place(Optional.of(node), Optional.empty(), Optional.empty(), 0, 0);
        }

        public static Place param(String node, String param) {
            return new Place(Optional.of(node), Optional.of(param), Optional.empty(), 0, 0);
        }

        public static Place wire(Wire wire) {
            return new Place(Optional.empty(), Optional.empty(), Optional.of(wire), 0, 0);
        }

        public static Place at(int line, int column) {
            return new Place(Optional.empty(), Optional.empty(), Optional.empty(), line, column);
        }

        public Place in(int atLine, int atColumn) {
            return new Place(node, param, wire, atLine, atColumn);
        }
    }

    public static Problem error(Place place, String sentence, String remedy) {
        return new Problem(Severity.ERROR, place, sentence, remedy, List.of());
    }

    public static Problem warning(Place place, String sentence, String remedy) {
        return new Problem(Severity.WARNING, place, sentence, remedy, List.of());
    }

    public Problem withFixes(Edit... edits) {
        return new Problem(severity, place, sentence, remedy, List.of(edits));
    }
}
