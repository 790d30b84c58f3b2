package dev.sluice.expr.rust;

import dev.sluice.expr.rust.Code.Form;
import dev.sluice.expr.rust.Code.Level;
import dev.sluice.expr.rust.RustType.Bool;
import dev.sluice.expr.rust.RustType.Int;
import dev.sluice.expr.rust.RustType.Many;
import dev.sluice.expr.rust.RustType.Text;

import java.util.List;

/// The functions on text.
final class TextFunctions {
    private static final Int PLACE = new Int(-1, 1L << 40);

    private final Translator in;

    TextFunctions(Translator in) {
        this.in = in;
    }

    Code code(String function, List<Code> args) {
        Code a = args.getFirst();
        Code[] all = args.toArray(Code[]::new);
        return switch (function) {
            case "contains" -> asked(a, "contains", args.get(1));
            case "startsWith" -> asked(a, "starts_with", args.get(1));
            case "endsWith" -> asked(a, "ends_with", args.get(1));
            case "lowerAscii" -> made(text(a) + ".to_ascii_lowercase()").after(all);
            case "upperAscii" -> made(text(a) + ".to_ascii_uppercase()").after(all);
            case "trim" ->
                    new Code(text(a) + ".trim()", Level.TIGHT, new Text(), Form.STR, false, false)
                            .after(all);
            case "replace" ->
                    made(Layout.call(
                                    text(a) + ".replace",
                                    pattern(args.get(1)),
                                    args.get(2).borrowed()))
                            .after(all);
            case "reverse" -> reversed(a);
            case "split" -> split(args).after(all);
            case "join" ->
                    made(list(a)
                                    + ".join("
                                    + (args.size() > 1 ? args.get(1).borrowed() : "\"\"")
                                    + ")")
                            .after(all);
            case "indexOf" -> place(Helper.INDEX_OF, "index_of", args);
            case "lastIndexOf" -> place(Helper.LAST_INDEX_OF, "last_index_of", args);
            case "charAt" -> part(a, args.get(1), "1");
            case "substring" -> substring(args);
            case "matches", "extract", "groups" ->
                    new PatternCalls(in).code(function, a, args.get(1));
            default -> throw new Untranslatable("“" + function + "” is not written in Rust.");
        };
    }

    private static Code made(String text) {
        return Code.tight(text, new Text());
    }

    private static String text(Code a) {
        if (!Translator.isText(a)) {
            throw Translator.dynamic("as text");
        }
        return a.receiver();
    }

    private static String list(Code a) {
        if (a.type() instanceof Many many && many.of() instanceof Text) {
            return a.receiver();
        }
        throw Translator.dynamic("the texts of");
    }

    /// As `&str`; one character as `char`, as Clippy has it.
    private static String pattern(Code text) {
        if (!Translator.isText(text)) {
            throw Translator.dynamic("as text");
        }
        return text.borrowed();
    }

    private static Code asked(Code a, String method, Code part) {
        return Code.tight(text(a) + "." + method + "(" + pattern(part) + ")", new Bool())
                .after(a, part);
    }

    private static Code reversed(Code a) {
        return a.type() instanceof Many
                ? Code.tight(a.receiver() + ".iter().rev().cloned().collect::<Vec<_>>()", a.type())
                        .after(a)
                : made(text(a) + ".chars().rev().collect::<String>()").after(a);
    }

    private Code split(List<Code> args) {
        String text = text(args.get(0));
        Code separator = args.get(1);
        String parts;
        if (args.size() > 2) {
            if (!(args.get(2).type() instanceof Int(long least, long most))
                    || least != most
                    || least < 1
                    || separator.is("\"\"")) {
                throw new Untranslatable(
                        "“split” with such a limit is not written in Rust; a constant from 1 on"
                                + " is.");
            }
            parts =
                    text
                            + ".splitn("
                            + least
                            + ", "
                            + separator.borrowed()
                            + ").map(str::to_string)";
        } else if (separator.is("\"\"")) {
            parts = text + ".chars().map(|c| c.to_string())";
        } else if (separator.form() == Form.STR) {
            parts = text + ".split(" + separator.text() + ").map(str::to_string)";
        } else {
            throw new Untranslatable("“split” by a computed separator is not written in Rust.");
        }
        return Code.tight(parts + ".collect::<Vec<_>>()", new Many(new Text()));
    }

    private Code place(Helper helper, String function, List<Code> args) {
        if (args.size() > 2) {
            throw new Untranslatable("“indexOf” from a place on is not written in Rust.");
        }
        in.uses.helper(helper);
        String text = args.get(0).borrowed();
        return Code.tight(Layout.call(function, text, args.get(1).borrowed()), PLACE)
                .after(args.get(0), args.get(1));
    }

    private Code substring(List<Code> args) {
        if (args.size() == 2) {
            return part(args.get(0), args.get(1), "i64::MAX");
        }
        Code from = args.get(1);
        Code to = args.get(2);
        return part(args.get(0), from, to.at(Level.ADD) + " - " + from.at(Level.MULTIPLY))
                .after(to);
    }

    private Code part(Code a, Code from, String count) {
        if (!Translator.isText(a) || !(from.type() instanceof Int)) {
            throw Translator.dynamic("a part of");
        }
        if (in.fallible()) {
            throw new Untranslatable(
                    "A part of a text that may not be there is not written in Rust where that"
                            + " would be the error of an item.");
        }
        in.uses.helper(Helper.PART);
        return made(Layout.call("part", a.borrowed(), from.text(), count)).after(a, from).failing();
    }
}
