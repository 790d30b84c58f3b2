package dev.sluice.expr;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Regular expressions of RE2, whose matching takes time in proportion to the text, whatever the pattern.
final class Patterns {
    static final Set<String> FUNCTIONS = Set.of("matches", "extract", "groups");

    private static final int LONGEST = 1_000;
    private static final int LARGEST = 5_000;
    private static final String TOO_LARGE = "the pattern repeats too much";
    private static final int KEPT = 200;
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private Patterns() {}

    static Object matches(@Nullable Object text, @Nullable Object pattern, Frame frame) {
        return matcher(text, pattern, "matches", frame).find();
    }

    /// The first group of the first match, or all of it where the pattern has no group.
    static Object extract(@Nullable Object text, @Nullable Object pattern, Frame frame) {
        var matcher = matcher(text, pattern, "extract", frame);
        if (!matcher.find()) {
            throw new EvaluationException(
                    "nothing in the text matches `%s`"
                            .formatted(Text.shortened(Values.text(pattern, "extract"))));
        }
        return group(matcher, Math.min(1, matcher.groupCount()));
    }

    /// All groups of the first match; an empty list where nothing matches.
    static Object groups(@Nullable Object text, @Nullable Object pattern, Frame frame) {
        var matcher = matcher(text, pattern, "groups", frame);
        if (!matcher.find()) {
            return List.of();
        }
        var groups = new Object[matcher.groupCount()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = group(matcher, i + 1);
        }
        return Values.list(groups);
    }

    /// What is wrong with a pattern, or an empty text.
    static String complaint(String pattern) {
        try {
            compiled(pattern);
            return "";
        } catch (EvaluationException wrong) {
            return wrong.getMessage() == null ? "" : wrong.getMessage();
        }
    }

    private static Matcher matcher(
            @Nullable Object value, @Nullable Object pattern, String function, Frame frame) {
        var text = Values.text(value, function);
        var compiled = compiled(Values.text(pattern, function));
        frame.spend(10 + (text.length() >> 1) * (1 + (compiled.programSize() >> 5)));
        return compiled.matcher(text);
    }

    private static Object group(Matcher matcher, int group) {
        var text = matcher.group(group);
        return text == null ? "" : text;
    }

    private static Pattern compiled(String pattern) {
        var known = COMPILED.get(pattern);
        if (known != null) {
            return known;
        }
        var compiled = compile(pattern);
        if (COMPILED.size() >= KEPT) {
            COMPILED.clear();
        }
        COMPILED.put(pattern, compiled);
        return compiled;
    }

    private static Pattern compile(String pattern) {
        if (pattern.length() > LONGEST) {
            throw new EvaluationException(
                    "the pattern is longer than %d characters".formatted(LONGEST));
        }
        if (PatternSize.of(pattern) > LARGEST) {
            throw new EvaluationException(TOO_LARGE);
        }
        try {
            return checked(Pattern.compile(pattern));
        } catch (PatternSyntaxException wrong) {
            throw new EvaluationException("the pattern is wrong: " + wrong.getDescription());
        }
    }

    private static Pattern checked(Pattern pattern) {
        if (pattern.programSize() > LARGEST) {
            throw new EvaluationException(TOO_LARGE);
        }
        return pattern;
    }
}
