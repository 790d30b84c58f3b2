package dev.sluice.expr.java;

import java.util.List;

/// Methods that a program is given where it needs them.
public enum JavaHelper {
    /// Values as Sluice writes them.
    TEXT(
            """
            /// Text as it is, everything else as JSON.
            static String text(Object value) {
                return value instanceof String text ? text : json(value);
            }

            static String json(Object value) {
                return switch (value) {
                    case String text -> '"' + escaped(text) + '"';
                    case Double d when !Double.isFinite(d) -> '"' + d.toString() + '"';
                    case List<?> list ->
                            list.stream()
                                    .map(Main::json)
                                    .collect(Collectors.joining(", ", "[", "]"));
                    case Record fields -> fields(fields);
                    default -> value.toString();
                };
            }

            static String escaped(String text) {
                StringBuilder out = new StringBuilder();
                for (char c : text.toCharArray()) {
                    out.append(
                            switch (c) {
                                case '"', '\\\\' -> "\\\\" + c;
                                case '\\n' -> "\\\\n";
                                case '\\r' -> "\\\\r";
                                case '\\t' -> "\\\\t";
                                case '\\b' -> "\\\\b";
                                case '\\f' -> "\\\\f";
                                default -> c < ' ' ? "\\\\u%04X".formatted((int) c) : "" + c;
                            });
                }
                return out.toString();
            }
            """,
            "java.util.List", "java.util.stream.Collectors"),
    /// Records as JSON.
    FIELDS(
            """
            static String fields(Record of) {
                return Arrays.stream(of.getClass().getRecordComponents())
                        .map(field -> json(field.getName()) + ": " + json(field(field, of)))
                        .collect(Collectors.joining(", ", "{", "}"));
            }

            static Object field(RecordComponent field, Record of) {
                try {
                    return field.getAccessor().invoke(of);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
            """,
            "java.lang.reflect.RecordComponent",
            "java.util.Arrays",
            "java.util.stream.Collectors"),
    /// How many characters.
    LENGTH(
            """
            static long length(String text) {
                return text.codePointCount(0, text.length());
            }
            """),
    /// The sum of all numbers in a list, however deep.
    SUM(
            """
            static long sum(Object value) {
                return value instanceof List<?> list
                        ? list.stream().mapToLong(Main::sum).reduce(0, Math::addExact)
                        : (Long) value;
            }
            """,
            "java.util.List"),
    SUM_DECIMAL(
            """
            static double sumDecimal(Object value) {
                return value instanceof List<?> list
                        ? list.stream().mapToDouble(Main::sumDecimal).reduce(0, Double::sum)
                        : (Double) value;
            }
            """,
            "java.util.List"),
    WHOLE_OF_TEXT(
            """
            static long whole(String text) {
                try {
                    return Long.parseLong(text);
                } catch (NumberFormatException _) {
                    throw new IllegalArgumentException("`" + text + "` is not a whole number");
                }
            }
            """),
    WHOLE_OF_DECIMAL(
            """
            static long whole(double number) {
                if (number >= -0x1p63 && number < 0x1p63) {
                    return (long) number;
                }
                throw new IllegalArgumentException("the number is too large for a whole number");
            }
            """),
    DECIMAL_OF_TEXT(
            """
            static double decimal(String text) {
                try {
                    return Double.parseDouble(text);
                } catch (NumberFormatException _) {
                    throw new IllegalArgumentException("`" + text + "` is not a number");
                }
            }
            """),
    /// The smaller of two; a NaN is never smaller.
    LEAST(
            """
            static double least(double a, double b) {
                return b < a ? b : a;
            }
            """),
    /// The larger of two; a NaN is never larger.
    GREATEST(
            """
            static double greatest(double a, double b) {
                return b > a ? b : a;
            }
            """),
    /// The order of two numbers where a `double` has not room for all digits.
    ORDER(
            """
            /// -1, 0 or 1, exactly; 2 where b is not a number.
            static int order(long a, double b) {
                if (Double.isNaN(b)) {
                    return 2;
                }
                return BigDecimal.valueOf(a).compareTo(
                        new BigDecimal(Math.clamp(b, -0x1p70, 0x1p70)));
            }
            """,
            "java.math.BigDecimal"),
    /// `and`, where either side may fail and the other may decide.
    AND(
            """
            static boolean and(BooleanSupplier a, BooleanSupplier b) {
                try {
                    return a.getAsBoolean() && b.getAsBoolean();
                } catch (RuntimeException failed) {
                    if (!b.getAsBoolean()) {
                        return false;
                    }
                    throw failed;
                }
            }
            """,
            "java.util.function.BooleanSupplier"),
    /// `or`, where either side may fail and the other may decide.
    OR(
            """
            static boolean or(BooleanSupplier a, BooleanSupplier b) {
                try {
                    return a.getAsBoolean() || b.getAsBoolean();
                } catch (RuntimeException failed) {
                    if (b.getAsBoolean()) {
                        return true;
                    }
                    throw failed;
                }
            }
            """,
            "java.util.function.BooleanSupplier"),
    ROUND(
            """
            /// Halves go away from zero.
            static double round(double x) {
                return Math.copySign(Math.floor(Math.abs(x) + 0.5), x);
            }
            """),
    TRUNC(
            """
            static double trunc(double x) {
                return x < 0 ? Math.ceil(x) : Math.floor(x);
            }
            """),
    EXTRACT(
            """
            /// The first group of the first match, or all of it where there is no group.
            static String extract(Pattern pattern, String text) {
                Matcher matcher = pattern.matcher(text);
                if (!matcher.find()) {
                    throw new IllegalArgumentException(
                            "nothing in the text matches `" + pattern + "`");
                }
                return Objects.requireNonNullElse(
                        matcher.group(Math.min(1, matcher.groupCount())), "");
            }
            """,
            "java.util.Objects",
            "java.util.regex.Matcher",
            "java.util.regex.Pattern"),
    GROUPS(
            """
            /// All groups of the first match; none without a match.
            static List<String> groups(Pattern pattern, String text) {
                Matcher matcher = pattern.matcher(text);
                return !matcher.find()
                        ? List.of()
                        : IntStream.rangeClosed(1, matcher.groupCount())
                                .mapToObj(group -> Objects.requireNonNullElse(matcher.group(group), ""))
                                .toList();
            }
            """,
            "java.util.List",
            "java.util.Objects",
            "java.util.regex.Matcher",
            "java.util.regex.Pattern",
            "java.util.stream.IntStream"),
    /// A sleep of so many milliseconds that may be none.
    SLEEP_MILLIS(
            """
            static Future<Unit> sleepMillis(long millis) {
                return millis <= 0 ? Ready.DONE : Sleep.of(Duration.ofMillis(millis));
            }
            """,
            "dev.sluice.stream.Future",
            "dev.sluice.stream.Ready",
            "dev.sluice.stream.Sleep",
            "dev.sluice.stream.Unit",
            "java.time.Duration"),
    SLEEP_FRACTION(
            """
            static Future<Unit> sleepFraction(double millis) {
                long nanos = Math.round(millis * 1e6);
                return nanos <= 0 ? Ready.DONE : Sleep.ofNanos(nanos);
            }
            """,
            "dev.sluice.stream.Future",
            "dev.sluice.stream.Ready",
            "dev.sluice.stream.Sleep",
            "dev.sluice.stream.Unit"),
    UNIFORM(
            """
            static Future<Unit> sleepUniform(SplittableRandom random, Duration least, Duration most) {
                long nanos = random.nextLong(least.toNanos(), most.toNanos() + 1);
                return nanos == 0 ? Ready.DONE : Sleep.ofNanos(nanos);
            }
            """,
            "dev.sluice.stream.Future",
            "dev.sluice.stream.Ready",
            "dev.sluice.stream.Sleep",
            "dev.sluice.stream.Unit",
            "java.util.SplittableRandom"),
    EXPONENTIAL(
            """
            static Future<Unit> sleepExponential(SplittableRandom random, Duration mean) {
                long nanos = Math.round(-Math.log(1 - random.nextDouble()) * mean.toNanos());
                return nanos == 0 ? Ready.DONE : Sleep.ofNanos(nanos);
            }
            """,
            "dev.sluice.stream.Future",
            "dev.sluice.stream.Ready",
            "dev.sluice.stream.Sleep",
            "dev.sluice.stream.Unit",
            "java.util.SplittableRandom"),
    /// The panic of a body.
    PANIC_IF(
            """
            static void panicIf(boolean condition, Supplier<String> message) {
                if (condition) {
                    throw new IllegalStateException(message.get());
                }
            }
            """,
            "java.util.function.Supplier"),
    /// What fails becomes the error of the item, a text.
    ATTEMPT(
            """
            static <T> Result<T, String> attempt(Supplier<Result<T, String>> body) {
                try {
                    return body.get();
                } catch (ArithmeticException e) {
                    return Result.err(
                            "/ by zero".equals(e.getMessage())
                                    ? "division by zero"
                                    : "the result is too large for a whole number");
                } catch (RuntimeException e) {
                    return Result.err(e.getMessage());
                }
            }
            """,
            "dev.sluice.stream.Result",
            "java.util.function.Supplier"),
    /// The same among errors of several kinds.
    ATTEMPT_MIXED(
            """
            static <T> Result<T, Object> attemptMixed(Supplier<Result<T, Object>> body) {
                try {
                    return body.get();
                } catch (ArithmeticException e) {
                    return Result.err(
                            "/ by zero".equals(e.getMessage())
                                    ? "division by zero"
                                    : "the result is too large for a whole number");
                } catch (RuntimeException e) {
                    return Result.err(e.getMessage());
                }
            }
            """,
            "dev.sluice.stream.Result",
            "java.util.function.Supplier");

    private final String source;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> types;

    JavaHelper(String source, String... types) {
        this.source = source;
        this.types = List.of(types);
    }

    /// The method.
    ///
    /// @param type the class it is in
    /// @param records whether the program has any
    public String source(String type, boolean records) {
        String here = source.replace("Main::", type + "::");
        return records ? here : here.replaceAll("(?m)^ *case Record .*\\R", "");
    }

    /// What it imports.
    public List<String> types() {
        return types;
    }
}
