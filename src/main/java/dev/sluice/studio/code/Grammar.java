package dev.sluice.studio.code;

import dev.sluice.studio.code.Token.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a language is cut into tokens: rules that are tried in order at every place that no earlier one covers.
///
/// Total: what no rule knows is plain, also in a text that is not of the language.
final class Grammar {
    /// What begins at a place of a text.
    interface Rule {
        /// @return where it ends and what it is; empty where something else begins
        Optional<Found> at(String text, int place);
    }

    /// @param end behind its last character, after the place
    /// @param kind empty for what is plain
    record Found(int end, Optional<Kind> kind) {}

    /// A comment to the end of its line.
    static final Rule LINE_COMMENT = rule(Kind.COMMENT, "//.*+");

    /// A comment that holds no other, or the rest of the text.
    static final Rule BLOCK_COMMENT = rule(Kind.COMMENT, "/\\*(?s:.*?)(?:\\*/|\\z)");

    /// A number with what is written at its end.
    static final Rule NUMBER =
            rule(Kind.NUMBER, "\\d[\\d_]*+(?:\\.\\d[\\d_]*+)?(?:[eE][+-]?\\d++)?\\w*+");

    private final List<Rule> rules;

    Grammar(Rule... rules) {
        this.rules = List.of(rules);
    }

    /// What matches is of one kind.
    static Rule rule(Kind kind, String regex) {
        return words(regex, _ -> Optional.of(kind));
    }

    /// What matches is of the kind its words say.
    static Rule words(String regex, Function<String, Optional<Kind>> kind) {
        Pattern pattern = Pattern.compile(regex, Pattern.MULTILINE);
        return (text, place) -> {
            Matcher matcher =
                    pattern.matcher(text)
                            .region(place, text.length())
                            .useAnchoringBounds(false)
                            .useTransparentBounds(true);
            return matcher.lookingAt() && matcher.end() > place
                    ? Optional.of(new Found(matcher.end(), kind.apply(matcher.group())))
                    : Optional.empty();
        };
    }

    /// What matches is a word: a keyword, a type, which is one of these or begins with a capital, or plain.
    static Rule words(String regex, Set<String> keywords, Set<String> types) {
        return words(
                regex,
                word -> {
                    if (keywords.contains(word)) {
                        return Optional.of(Kind.KEYWORD);
                    }
                    return types.contains(word) || Capitals.begin(word)
                            ? Optional.of(Kind.TYPE)
                            : Optional.empty();
                });
    }

    /// The tokens of a text, in its order.
    List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int place = 0;
        while (place < text.length()) {
            Optional<Found> found = first(text, place);
            int end = found.map(Found::end).orElse(place + 1);
            int start = place;
            found.flatMap(Found::kind).ifPresent(kind -> tokens.add(new Token(start, end, kind)));
            place = end;
        }
        return tokens;
    }

    private Optional<Found> first(String text, int place) {
        if (Character.isWhitespace(text.charAt(place))) {
            return Optional.empty();
        }
        for (Rule rule : rules) {
            Optional<Found> found = rule.at(text, place);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
