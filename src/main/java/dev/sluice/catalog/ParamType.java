package dev.sluice.catalog;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// How a parameter is read from a document, written back, and edited.
///
/// @param <T> what the behaviour reads
public interface ParamType<T> {
    /// Reads a JSON value (plain Java, see [dev.sluice.pipeline.Json]).
    Parsed<T> parse(Object json);

    /// The JSON value that reads back as `value`.
    Object json(T value);

    /// Its JSON Schema (draft 2020-12).
    Map<String, Object> schema();

    /// How people edit it.
    Editor editor();

    /// What reading gave.
    sealed interface Parsed<T> {
        record Good<T>(T value) implements Parsed<T> {}

        /// @param column where in the text, from 1, if known
        record Bad<T>(String sentence, String remedy, OptionalInt column) implements Parsed<T> {
            public Bad(String sentence, String remedy) {
                this(sentence, remedy, OptionalInt.empty());
            }
        }
    }

    /// The control that fits.
    sealed interface Editor {
        /// What may be written, in a few words: the range and the unit of a number.
        String allowed();

        /// A whole number, with a slider from `least` to `usual` and any number up to `most`.
        record Whole(long least, long usual, long most, String unit) implements Editor {
            @Override
            public String allowed() {
                String range =
                        least == Long.MIN_VALUE && most == Long.MAX_VALUE
                                ? "a whole number"
                                : least + " to " + most;
                return unit.isEmpty() ? range : range + " " + unit;
            }
        }

        /// A number.
        record Decimal(double least, double usual, double most, String unit) implements Editor {
            @Override
            public String allowed() {
                String range =
                        dev.sluice.catalog.Values.text(least)
                                + " to "
                                + dev.sluice.catalog.Values.text(most);
                return unit.isEmpty() ? range : range + " " + unit;
            }
        }

        record Text(String prompt) implements Editor {
            @Override
            public String allowed() {
                return prompt;
            }
        }

        /// On or off.
        record Toggle() implements Editor {
            @Override
            public String allowed() {
                return "true, false";
            }
        }

        record Choice(List<String> options) implements Editor {
            public Choice {
                options = List.copyOf(options);
            }

            @Override
            public String allowed() {
                return String.join(", ", options);
            }
        }

        /// A duration or a distribution of durations, as text; a slider where it is one fixed duration.
        record Time(String prompt) implements Editor {
            @Override
            public String allowed() {
                return "such as " + prompt + "; a year at most";
            }
        }

        /// An expression over these variables.
        record Code(List<String> variables) implements Editor {
            public Code {
                variables = List.copyOf(variables);
            }

            @Override
            public String allowed() {
                return variables.isEmpty()
                        ? "an expression"
                        : "an expression over " + String.join(" and ", variables);
            }
        }

        /// A JSON list.
        record Values() implements Editor {
            @Override
            public String allowed() {
                return "a list of JSON values";
            }
        }

        /// A file to read, or to write.
        record File(boolean write) implements Editor {
            @Override
            public String allowed() {
                return "the name of a file";
            }
        }
    }
}
