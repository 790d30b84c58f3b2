package dev.sluice.studio.dialog;

import dev.sluice.pipeline.Problem;
import dev.sluice.studio.strings.Strings;

import java.util.List;
import java.util.stream.Collectors;

/// What is wrong, as text for a dialog.
public final class Sentences {
    private static final Strings WORDS = Strings.of(Sentences.class);

    private Sentences() {}

    /// Problems as text, with their places.
    public static String of(List<Problem> problems) {
        return problems.stream()
                .map(
                        problem ->
                                place(problem.place())
                                        + problem.sentence()
                                        + "\n"
                                        + problem.remedy())
                .collect(Collectors.joining("\n\n"))
                .strip();
    }

    private static String place(Problem.Place place) {
        return place.line() > 0 ? WORDS.text("place", place.line(), place.column()) + " " : "";
    }
}
