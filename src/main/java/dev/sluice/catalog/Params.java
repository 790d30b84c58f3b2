package dev.sluice.catalog;

import dev.sluice.expr.Expecting;
import dev.sluice.expr.Expression;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/// The types of parameters there are.
public final class Params {
    private Params() {}

    /// A whole number from `least`, with a slider that ends at `usual`.
    public static ParamType<Long> whole(long least, long usual) {
        return whole(least, usual, Integer.MAX_VALUE, "");
    }

    /// A whole number from `least` to `most`, with a slider that ends at `usual`.
    ///
    /// @param unit what it counts, for instance “items”; may be empty
    public static ParamType<Long> whole(long least, long usual, long most, String unit) {
        return new WholeType(least, usual, most, unit);
    }

    /// How many of something: a whole number from 0, or `unlimited` (empty).
    public static ParamType<OptionalLong> count() {
        return new CountType();
    }

    /// A number.
    public static ParamType<Double> decimal(double least, double usual, double most, String unit) {
        return new DecimalType(least, usual, most, unit);
    }

    /// Text; `prompt` is shown where it is empty.
    public static ParamType<String> text(String prompt) {
        return new TextType(prompt);
    }

    /// On or off.
    public static ParamType<Boolean> flag() {
        return new FlagType();
    }

    /// One of the constants of an enum, written in lower case.
    public static <E extends Enum<E>> ParamType<E> choice(Class<E> options) {
        return new ChoiceType<>(options);
    }

    /// How long something takes, see [Delays].
    public static ParamType<Delay> time() {
        return new TimeType();
    }

    /// One fixed duration, for instance `50ms`.
    public static ParamType<Duration> duration() {
        return new DurationType();
    }

    /// An expression over these variables.
    public static ParamType<Expression> code(Expecting expecting, String... variables) {
        return new CodeType(expecting, List.of(variables));
    }

    /// A JSON list of items.
    public static ParamType<List<Object>> values() {
        return new ValuesType();
    }

    /// The name of a file to read or to write.
    public static ParamType<String> file(boolean write) {
        return new FileType(write);
    }
}
