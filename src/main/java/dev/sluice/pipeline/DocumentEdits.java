package dev.sluice.pipeline;

import java.util.Optional;

/// The changes people make to the document as a whole.
public final class DocumentEdits {
    private DocumentEdits() {}

    /// Changes how the document is run.
    ///
    /// @param what is changed, for instance “seed”; changes of the same merge
    public record SetSettings(String what, Settings settings) implements Edit {
        @Override
        public String name() {
            return "Change " + what;
        }

        @Override
        public Pipeline apply(Pipeline before) {
            return before.withSettings(settings);
        }

        @Override
        public Optional<Edit> merge(Edit next) {
            return next instanceof SetSettings set && set.what.equals(what)
                    ? Optional.of(next)
                    : Optional.empty();
        }
    }

    /// Names the document; typing merges.
    public record Name(String text) implements Edit {
        @Override
        public String name() {
            return "Change the name";
        }

        @Override
        public Pipeline apply(Pipeline before) {
            return before.withName(text);
        }

        @Override
        public Optional<Edit> merge(Edit next) {
            return next instanceof Name ? Optional.of(next) : Optional.empty();
        }
    }

    /// Says what the document is about; typing merges.
    public record About(String text) implements Edit {
        @Override
        public String name() {
            return "Change what it is about";
        }

        @Override
        public Pipeline apply(Pipeline before) {
            return before.withAbout(text);
        }

        @Override
        public Optional<Edit> merge(Edit next) {
            return next instanceof About ? Optional.of(next) : Optional.empty();
        }
    }
}
