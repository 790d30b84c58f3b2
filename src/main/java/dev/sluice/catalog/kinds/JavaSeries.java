package dev.sluice.catalog.kinds;

import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.JavaSleeps;
import dev.sluice.expr.java.JavaCode;
import dev.sluice.expr.java.JavaTranslator;
import dev.sluice.expr.java.JavaType;
import dev.sluice.expr.java.JavaType.Whole;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalLong;

/// The items of a source in Java: numbers that are counted, or values that are listed.
///
/// @param numbers the call that counts, for instance `(0, 10)`; empty where values are listed
/// @param step what a counted number becomes; empty where it stays what it is
/// @param values the listed values
record JavaSeries(String numbers, String step, String values, JavaType item) {
    /// What [Series] says.
    static JavaSeries of(JavaEmission e) {
        List<Object> values = e.get(Series.VALUES);
        return values.isEmpty()
                ? range(e.get(Series.FROM), 1, e.get(Shared.COUNT))
                : values(values);
    }

    static JavaSeries range(long from, long step, OptionalLong count) {
        BigInteger last =
                BigInteger.valueOf(from)
                        .add(
                                BigInteger.valueOf(step)
                                        .multiply(
                                                BigInteger.valueOf(
                                                        Math.max(0, count.orElse(1) - 1))));
        if (last.bitLength() > 62) {
            throw new dev.sluice.expr.java.Inexpressible(
                    "Numbers so large are not counted in Java.");
        }
        long end = last.longValue();
        Whole type =
                count.isEmpty()
                        ? step >= 0
                                ? new Whole(from, Long.MAX_VALUE)
                                : new Whole(Long.MIN_VALUE, from)
                        : new Whole(Math.min(from, end), Math.max(from, end));
        if (step == 1) {
            String to =
                    count.isEmpty()
                            ? "Long.MAX_VALUE"
                            : JavaSleeps.grouped(from + count.getAsLong());
            return new JavaSeries("(" + JavaSleeps.grouped(from) + ", " + to + ")", "", "", type);
        }
        String to = count.isEmpty() ? "Long.MAX_VALUE" : JavaSleeps.grouped(count.getAsLong());
        String start = from == 0 ? "" : JavaSleeps.grouped(from) + " + ";
        String factor = step < 0 ? "(" + JavaSleeps.grouped(step) + ")" : JavaSleeps.grouped(step);
        return new JavaSeries("(0, " + to + ")", "n -> " + start + "n * " + factor, "", type);
    }

    static JavaSeries values(List<Object> values) {
        JavaCode list = JavaTranslator.literal(values);
        JavaType item = JavaType.of(values, "").or(new JavaType.Many(new JavaType.Nothing()));
        return new JavaSeries(
                "", "", list.text(), item instanceof JavaType.Many(JavaType of) ? of : item);
    }

    /// As a stream.
    JavaChain chain(JavaEmission e) {
        if (numbers.isEmpty()) {
            e.uses().type("java.util.List");
            return JavaChain.of(e.node(), "StreamExt.iter(" + values + ")", item);
        }
        JavaChain counted = JavaChain.of(e.node(), "StreamExt.range" + numbers, item);
        return step.isEmpty() ? counted : counted.then(e.node(), ".map(" + step + ")");
    }

    /// As an iterator.
    String iterator(JavaEmission e) {
        if (numbers.isEmpty()) {
            e.uses().type("java.util.List");
            return values + ".iterator()";
        }
        e.uses().type("java.util.stream.LongStream");
        String mapped = step.isEmpty() ? "" : ".map(" + step + ")";
        return "LongStream.range" + numbers + mapped + ".iterator()";
    }
}
