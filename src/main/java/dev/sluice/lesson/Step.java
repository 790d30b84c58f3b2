package dev.sluice.lesson;

import java.util.List;

/// One step of a lesson.
public sealed interface Step {
    String title();

    /// What is asked or to be done, in a few sentences.
    String text();

    /// A question before the run.
    ///
    /// @param right the place of the right choice, from 0
    /// @param why the answer, shown once a choice was made
    record Predict(String title, String text, List<String> choices, int right, String why)
            implements Step {
        public Predict {
            choices = List.copyOf(choices);
            if (right < 0 || right >= choices.size()) {
                throw new IllegalArgumentException("none of the choices of “" + title + "”");
            }
        }
    }

    /// Something to do; it is done once the check has been met.
    ///
    /// @param hint how, for who does not find it
    /// @param seen what there was to see, shown once it is done
    record Try(String title, String text, String hint, String seen, Check check) implements Step {}
}
