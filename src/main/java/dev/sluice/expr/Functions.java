package dev.sluice.expr;

import static dev.cel.common.types.SimpleType.DOUBLE;
import static dev.cel.common.types.SimpleType.DYN;
import static dev.cel.common.types.SimpleType.INT;
import static dev.cel.common.types.SimpleType.STRING;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;

import java.util.List;
import java.util.stream.Stream;

/// The functions of expressions, as a table: nothing outside it can be called.
public final class Functions {
    private static final CelType NUMBERS = ListType.create(DYN);
    private static final CelType TEXTS = ListType.create(STRING);

    private static final List<Definition> TEXT =
            List.of(
                    text(
                            "size",
                            "size(text | list | map)",
                            "How many characters, members or fields there are.",
                            "size('abc') == 3",
                            (Op.Op1) Text::size),
                    text(
                            "contains",
                            "text.contains(part)",
                            "Whether the part is somewhere in the text.",
                            "'GET /index'.contains('/in')",
                            (Op.Op2) Text::contains),
                    text(
                            "startsWith",
                            "text.startsWith(part)",
                            "Whether the text starts so.",
                            "'GET /'.startsWith('GET')",
                            (Op.Op2) Text::startsWith),
                    text(
                            "endsWith",
                            "text.endsWith(part)",
                            "Whether the text ends so.",
                            "'a.json'.endsWith('.json')",
                            (Op.Op2) Text::endsWith),
                    text(
                            "matches",
                            "text.matches(pattern)",
                            "Whether the pattern (RE2) matches somewhere in the text.",
                            "'status 404'.matches('[45]\\\\d\\\\d')",
                            (Op.Op2) Patterns::matches),
                    text(
                                    "extract",
                                    "text.extract(pattern)",
                                    "The first group of the pattern's first match.",
                                    "'took 31 ms'.extract('took (\\\\d+)') == '31'",
                                    (Op.Op2) Patterns::extract)
                            .member(STRING, STRING, STRING),
                    text(
                                    "groups",
                                    "text.groups(pattern)",
                                    "All groups of the first match; an empty list without a match.",
                                    "'GET /a'.groups('(\\\\w+) (.*)') == ['GET', '/a']",
                                    (Op.Op2) Patterns::groups)
                            .member(TEXTS, STRING, STRING),
                    text(
                                    "split",
                                    "text.split(separator[, most])",
                                    "The parts between the separators.",
                                    "'a,b'.split(',') == ['a', 'b']",
                                    (Op.Op2) Text::split,
                                    (Op.Op3) Text::split)
                            .member(TEXTS, STRING, STRING)
                            .member(TEXTS, STRING, STRING, INT),
                    text(
                                    "join",
                                    "list.join([separator])",
                                    "The texts of the list as one text.",
                                    "['a', 'b'].join('-') == 'a-b'",
                                    (Op.Op1) Text::join,
                                    (Op.Op2) Text::join)
                            .member(STRING, TEXTS)
                            .member(STRING, TEXTS, STRING),
                    text(
                                    "replace",
                                    "text.replace(old, new)",
                                    "The text with every old part replaced.",
                                    "'a.b'.replace('.', '/') == 'a/b'",
                                    (Op.Op3) Text::replace)
                            .member(STRING, STRING, STRING, STRING),
                    text(
                                    "substring",
                                    "text.substring(from[, to])",
                                    "The part from one place up to another, from 0.",
                                    "'abcd'.substring(1, 3) == 'bc'",
                                    (Op.Op2) Text::substring,
                                    (Op.Op3) Text::substring)
                            .member(STRING, STRING, INT)
                            .member(STRING, STRING, INT, INT),
                    text(
                                    "indexOf",
                                    "text.indexOf(part[, from])",
                                    "The place of the part, or -1.",
                                    "'abc'.indexOf('c') == 2",
                                    (Op.Op2) Text::indexOf,
                                    (Op.Op3) Text::indexOf)
                            .member(INT, STRING, STRING)
                            .member(INT, STRING, STRING, INT),
                    text(
                                    "lastIndexOf",
                                    "text.lastIndexOf(part)",
                                    "The last place of the part, or -1.",
                                    "'a/b/c'.lastIndexOf('/') == 3",
                                    (Op.Op2) Text::lastIndexOf)
                            .member(INT, STRING, STRING),
                    text(
                                    "charAt",
                                    "text.charAt(place)",
                                    "The character at a place, from 0.",
                                    "'abc'.charAt(1) == 'b'",
                                    (Op.Op2) Text::charAt)
                            .member(STRING, STRING, INT),
                    text(
                                    "lowerAscii",
                                    "text.lowerAscii()",
                                    "With A to Z in lower case.",
                                    "'GET'.lowerAscii() == 'get'",
                                    (Op.Op1) Text::lowerAscii)
                            .member(STRING, STRING),
                    text(
                                    "upperAscii",
                                    "text.upperAscii()",
                                    "With a to z in upper case.",
                                    "'get'.upperAscii() == 'GET'",
                                    (Op.Op1) Text::upperAscii)
                            .member(STRING, STRING),
                    text(
                                    "trim",
                                    "text.trim()",
                                    "Without white space at both ends.",
                                    "' a '.trim() == 'a'",
                                    (Op.Op1) Text::trim)
                            .member(STRING, STRING),
                    text(
                                    "reverse",
                                    "text.reverse()",
                                    "Back to front; lists too.",
                                    "'abc'.reverse() == 'cba'",
                                    (Op.Op1) Text::reverse)
                            .member(STRING, STRING)
                            .member(NUMBERS, NUMBERS),
                    text(
                            "string",
                            "string(value)",
                            "A number or true/false as text.",
                            "string(42) == '42'",
                            (Op.Op1) Numbers::toText));

    private static final List<Definition> NUMBER =
            List.of(
                    text(
                            "int",
                            "int(value)",
                            "A whole number, cut off towards zero, or read from text.",
                            "int(3.9) == 3 && int('17') == 17",
                            (Op.Op1) Numbers::toInt),
                    text(
                            "double",
                            "double(value)",
                            "A decimal number, or one read from text.",
                            "double('2.5') == 2.5",
                            (Op.Op1) Numbers::toDouble),
                    text(
                            "bool",
                            "bool(text)",
                            "The text true or false as a value.",
                            "bool('true')",
                            (Op.Op1) Numbers::toBool),
                    text(
                                    "num",
                                    "num(value)",
                                    "A number itself; of a list, the sum of all numbers in it,"
                                            + " however deep.",
                                    "num([1, [2, 3]]) == 6",
                                    (Op.Op1) Numbers::num)
                            .global(DYN, DYN),
                    text(
                                    "sum",
                                    "sum(list)",
                                    "The sum of a list of numbers.",
                                    "sum([1, 2, 3.5]) == 6.5",
                                    (Op.Op1) Numbers::sum)
                            .global(DYN, NUMBERS),
                    least("min", "min(a, b) or min(list)", "The smallest number.", "min(3, 2) == 2")
                            .global(DYN, NUMBERS),
                    most(
                                    "max",
                                    "max(a, b) or max(list)",
                                    "The largest number.",
                                    "max([1, 4, 2]) == 4")
                            .global(DYN, NUMBERS),
                    least(
                            "math.least",
                            "math.least(a, b)",
                            "The smaller number.",
                            "math.least(1, 2) == 1"),
                    most(
                            "math.greatest",
                            "math.greatest(a, b)",
                            "The larger number.",
                            "math.greatest(1, 2) == 2"),
                    text(
                                    "math.abs",
                                    "math.abs(number)",
                                    "The number without its sign.",
                                    "math.abs(-3) == 3",
                                    (Op.Op1) Numbers::abs)
                            .global(INT, INT)
                            .global(DOUBLE, DOUBLE),
                    text(
                                    "math.sign",
                                    "math.sign(number)",
                                    "-1, 0 or 1.",
                                    "math.sign(-7) == -1",
                                    (Op.Op1) Numbers::sign)
                            .global(INT, INT)
                            .global(DOUBLE, DOUBLE),
                    rounding(
                            "math.floor",
                            "The next whole value below.",
                            "math.floor(2.7) == 2.0",
                            Numbers::floor),
                    rounding(
                            "math.ceil",
                            "The next whole value above.",
                            "math.ceil(2.1) == 3.0",
                            Numbers::ceil),
                    rounding(
                            "math.round",
                            "The nearest whole value; halves go away from zero.",
                            "math.round(2.5) == 3.0",
                            Numbers::round),
                    rounding(
                            "math.trunc",
                            "Without what is behind the point.",
                            "math.trunc(-2.7) == -2.0",
                            Numbers::trunc),
                    text(
                                    "math.sqrt",
                                    "math.sqrt(number)",
                                    "The square root.",
                                    "math.sqrt(9) == 3.0",
                                    (Op.Op1) Numbers::sqrt)
                            .global(DOUBLE, INT)
                            .global(DOUBLE, DOUBLE));

    private static final List<Definition> LOOPS =
            List.of(
                    text(
                            "has",
                            "has(item.field)",
                            "Whether the field is there.",
                            "has({'a': 1}.a)"),
                    text(
                            "all",
                            "list.all(x, condition)",
                            "Whether the condition holds for every member.",
                            "[1, 2].all(x, x > 0)"),
                    text(
                            "exists",
                            "list.exists(x, condition)",
                            "Whether the condition holds for some member.",
                            "[1, 2].exists(x, x > 1)"),
                    text(
                            "exists_one",
                            "list.exists_one(x, condition)",
                            "Whether it holds for exactly one member.",
                            "[1, 2].exists_one(x, x > 1)"),
                    text(
                            "map",
                            "list.map(x, value)",
                            "The list of what becomes of each member.",
                            "[1, 2].map(x, x * 2) == [2, 4]"),
                    text(
                            "filter",
                            "list.filter(x, condition)",
                            "The members for which the condition holds.",
                            "[1, 2, 3].filter(x, x > 1) == [2, 3]"),
                    text(
                            "dyn",
                            "dyn(value)",
                            "The value, its kind looked at only when evaluated.",
                            "[dyn(1), 'a'].size() == 2",
                            (Op.Op1) (a, _) -> a));

    static final List<Definition> DEFINITIONS =
            Stream.of(TEXT, NUMBER, LOOPS).flatMap(List::stream).toList();

    private static final List<Function> ALL = DEFINITIONS.stream().map(Definition::help).toList();

    private Functions() {}

    /// All functions in the order of the handbook: text, numbers, loops.
    public static List<Function> all() {
        return ALL;
    }

    static List<String> names() {
        return ALL.stream().map(Function::name).toList();
    }

    /// How a function is written, as a remedy; empty for an unknown name.
    static String usage(String name) {
        return ALL.stream()
                .filter(function -> function.name().equals(name))
                .map(function -> "It is written `%s`.".formatted(function.signature()))
                .findFirst()
                .orElse("");
    }

    private static Definition text(
            String name, String signature, String help, String example, Op... ops) {
        return Definition.of(name, signature, help, example, ops);
    }

    private static Definition least(String name, String signature, String help, String example) {
        return numbers(
                text(name, signature, help, example, (Op.Op1) Numbers::min, (Op.Op2) Numbers::min));
    }

    private static Definition most(String name, String signature, String help, String example) {
        return numbers(
                text(name, signature, help, example, (Op.Op1) Numbers::max, (Op.Op2) Numbers::max));
    }

    private static Definition numbers(Definition definition) {
        return definition
                .global(INT, INT, INT)
                .global(DOUBLE, DOUBLE, DOUBLE)
                .global(DYN, INT, DOUBLE)
                .global(DYN, DOUBLE, INT);
    }

    private static Definition rounding(String name, String help, String example, Op.Op1 op) {
        return text(name, name + "(number)", help, example, op)
                .global(INT, INT)
                .global(DOUBLE, DOUBLE);
    }
}
