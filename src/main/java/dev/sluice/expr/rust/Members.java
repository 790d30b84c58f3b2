package dev.sluice.expr.rust;

import dev.sluice.expr.rust.Code.Form;
import dev.sluice.expr.rust.Code.Level;
import dev.sluice.expr.rust.RustType.Fields;
import dev.sluice.expr.rust.RustType.Int;
import dev.sluice.expr.rust.RustType.Many;
import dev.sluice.expr.rust.RustType.Never;
import dev.sluice.expr.rust.RustType.Text;
import dev.sluice.expr.rust.RustType.Tuple;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What lists, maps and texts consist of.
final class Members {
    /// More than a memory holds.
    private static final Int COUNT = new Int(0, 1L << 40);

    private final Translator in;

    Members(Translator in) {
        this.in = in;
    }

    Code index(Code whole, Code at) {
        return switch (whole.type()) {
            case Tuple tuple -> place(whole, tuple, at);
            case Many many when at.type() instanceof Int index -> many(whole, many, at, index);
            case Fields fields when at.form() == Form.STR ->
                    Translator.field(whole, fields, key(fields, at));
            case Never never -> whole.as(never);
            default -> throw Translator.dynamic("a member of");
        };
    }

    private static String key(Fields fields, Code at) {
        return fields.of().keySet().stream()
                .filter(key -> at.is(Literals.text(key)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Untranslatable(
                                        "There is no field " + at.text() + " in what comes here."));
    }

    private Code place(Code whole, Tuple tuple, Code at) {
        if (at.type() instanceof Int(long least, long most) && least == most) {
            if (least < 0 || least >= tuple.of().size()) {
                throw new Untranslatable("There is no place " + least + " in what comes here.");
            }
            return Code.place(whole.receiver() + "." + least, tuple.of().get((int) least))
                    .after(whole);
        }
        throw Translator.dynamic("a member of");
    }

    private Code many(Code whole, Many many, Code at, Int index) {
        if (in.fallible()) {
            return in.checked(
                            whole.receiver() + ".get(" + usize(at, index) + ").cloned()",
                            ".ok_or",
                            "no such place in the list",
                            many.of())
                    .after(whole, at);
        }
        return Code.place(whole.receiver() + "[" + usize(at, index) + "]", many.of())
                .after(whole, at)
                .failing();
    }

    private static String usize(Code at, Int index) {
        return index.least() == index.most() && index.least() >= 0
                ? at.text()
                : at.at(Level.CAST) + " as usize";
    }

    Code size(Code of) {
        return switch (of.type()) {
            case Text _ ->
                    Code.of(of.receiver() + ".chars().count() as i64", Level.CAST, COUNT).after(of);
            case Many(RustType _, long most) ->
                    Code.of(
                                    of.receiver() + ".len() as i64",
                                    Level.CAST,
                                    new Int(0, Math.min(most, COUNT.most())))
                            .after(of);
            case Tuple tuple -> Literals.whole(tuple.of().size());
            case Fields fields -> Literals.whole(fields.of().size());
            case Never never -> of.as(never);
            default -> throw Translator.dynamic("the size of");
        };
    }

    /// The members as something to iterate over by reference.
    static String iterated(Code whole) {
        return whole.type() instanceof Tuple tuple && tuple.copy()
                ? IntStream.range(0, tuple.of().size())
                                .mapToObj(i -> whole.receiver() + "." + i)
                                .collect(Collectors.joining(", ", "[", "]"))
                        + ".iter()"
                : whole.receiver() + ".iter()";
    }

    /// The type of any member.
    static RustType of(Code whole) {
        return switch (whole.type()) {
            case Many many -> many.of();
            case Tuple tuple
                    when tuple.copy() && !(Types.member(tuple) instanceof RustType.Mixed) ->
                    Types.member(tuple);
            case Never never -> never;
            default -> throw Translator.dynamic("the members of");
        };
    }
}
