package dev.sluice.expr.rust;

import java.util.List;

/// Small functions and types of ours that are written into a program that needs them, in this order.
public enum Helper {
    /// What holds values of mixed kinds; written out when [Uses#value] was told of some.
    VALUE_DISPLAY(""),
    VALUE_NUM(""),
    VALUE_EQUAL(""),
    VALUE_FROM_TEXT(""),

    /// Values as JSON.
    JSON(
            """
            /// What Sluice writes of a value.
            trait Json {
                fn json(&self) -> String;
            }
            """),
    JSON_WHOLE(
            """
            impl Json for i64 {
                fn json(&self) -> String {
                    self.to_string()
                }
            }
            """),
    JSON_BOOL(
            """
            impl Json for bool {
                fn json(&self) -> String {
                    self.to_string()
                }
            }
            """),
    JSON_TEXT(
            """
            impl Json for String {
                fn json(&self) -> String {
                    quoted(self)
                }
            }
            """),
    JSON_LIST(
            """
            impl<T: Json> Json for Vec<T> {
                fn json(&self) -> String {
                    let members: Vec<_> = self.iter().map(Json::json).collect();
                    format!("[{}]", members.join(", "))
                }
            }
            """),
    JSON_PAIR(
            """
            impl<A: Json, B: Json> Json for (A, B) {
                fn json(&self) -> String {
                    format!("[{}, {}]", self.0.json(), self.1.json())
                }
            }
            """),
    JSON_DECIMAL(
            """
            impl Json for f64 {
                fn json(&self) -> String {
                    if self.is_finite() {
                        decimal(*self)
                    } else {
                        format!("\\"{}\\"", decimal(*self))
                    }
                }
            }
            """),
    /// Told that structs are printed.
    JSON_STRUCT(""),
    JSON_VALUE(""),

    /// Text in quotation marks.
    QUOTED(
            """
            /// Text in quotation marks, as JSON has it.
            fn quoted(text: &str) -> String {
                let mut out = String::from("\\"");
                for c in text.chars() {
                    match c {
                        '"' => out.push_str("\\\\\\""),
                        '\\\\' => out.push_str("\\\\\\\\"),
                        '\\n' => out.push_str("\\\\n"),
                        '\\r' => out.push_str("\\\\r"),
                        '\\t' => out.push_str("\\\\t"),
                        '\\u{8}' => out.push_str("\\\\b"),
                        '\\u{c}' => out.push_str("\\\\f"),
                        c if c < ' ' => out.push_str(&format!("\\\\u{:04X}", c as u32)),
                        c => out.push(c),
                    }
                }
                out.push('"');
                out
            }
            """),

    /// Decimal numbers as text.
    DECIMAL(
            """
            /// A decimal number as Sluice writes it: `15.0`, `1.0E10`.
            fn decimal(x: f64) -> String {
                if x.is_infinite() {
                    return if x > 0.0 { "Infinity" } else { "-Infinity" }.to_string();
                }
                if x == 0.0 || x.is_nan() || (1e-3..1e7).contains(&x.abs()) {
                    return format!("{x:?}");
                }
                let text = format!("{x:E}");
                if text.contains('.') {
                    text
                } else {
                    text.replace('E', ".0E")
                }
            }
            """),

    /// Decimal numbers cut off.
    WHOLE(
            """
            /// A decimal number cut off towards zero.
            fn whole(x: f64) -> i64 {
                assert!(
                    (-9_223_372_036_854_775_808.0..9_223_372_036_854_775_808.0).contains(&x),
                    "the number is too large for a whole number"
                );
                x as i64
            }
            """),

    /// A part of a text.
    PART(
            """
            /// So many characters from one place on.
            fn part(text: &str, from: i64, count: i64) -> String {
                let rest = text.chars().count() as i64 - from;
                assert!(from >= 0 && rest >= 0 && count >= 0, "no such place in the text");
                assert!(count <= 1 || count == i64::MAX || count <= rest, "no such place in the text");
                text.chars()
                    .skip(from as usize)
                    .take(count.min(rest) as usize)
                    .collect()
            }
            """),

    /// Where a part begins.
    INDEX_OF(
            """
            /// The place of a part, in characters from 0, or -1.
            fn index_of(text: &str, part: &str) -> i64 {
                text.find(part)
                    .map_or(-1, |at| text[..at].chars().count() as i64)
            }
            """),

    /// Where a part begins for the last time.
    LAST_INDEX_OF(
            """
            /// The last place of a part, in characters from 0, or -1.
            fn last_index_of(text: &str, part: &str) -> i64 {
                text.rfind(part)
                    .map_or(-1, |at| text[..at].chars().count() as i64)
            }
            """),

    /// Patterns.
    PATTERN(
            """
            /// A piece of a pattern.
            #[allow(dead_code)] // no pattern has all of them
            enum Piece {
                Text(&'static str),
                /// So many characters that are accepted, at least and at most.
                Some(fn(char) -> bool, usize, usize),
                /// The first of these that leads to a match.
                Either(&'static [&'static [Piece]]),
                Open,
                Close,
                Begin,
                End,
            }

            /// The first match and its groups.
            fn find(text: &str, pattern: &[Piece]) -> Option<Vec<String>> {
                let text: Vec<char> = text.chars().collect();
                let pattern: Vec<&Piece> = pattern.iter().collect();
                (0..=text.len()).find_map(|from| {
                    let mut marks = vec![];
                    let end = matched(&text, from, &pattern, &mut marks)?;
                    marks.splice(0..0, [from, end]);
                    let part = |mark: &[usize]| text[mark[0]..mark[1]].iter().collect();
                    Some(marks.chunks(2).map(part).collect())
                })
            }

            /// The end of a match from `at` on; as many characters as can be go to the first piece.
            fn matched(text: &[char], at: usize, pattern: &[&Piece], marks: &mut Vec<usize>) -> Option<usize> {
                let (piece, rest) = match pattern.split_first() {
                    Some(first) => first,
                    None => return Some(at),
                };
                match piece {
                    Piece::Text(part) => {
                        let end = at + part.chars().count();
                        let there = text.get(at..end)?.iter().copied().eq(part.chars());
                        there.then(|| matched(text, end, rest, marks))?
                    }
                    Piece::Some(is, least, most) => {
                        let accepted = text[at..].iter().take_while(|&&c| is(c));
                        let there = accepted.take(*most).count();
                        let kept = marks.len();
                        (*least..=there).rev().find_map(|n| {
                            marks.truncate(kept);
                            matched(text, at + n, rest, marks)
                        })
                    }
                    Piece::Either(ways) => {
                        let kept = marks.len();
                        ways.iter().find_map(|way| {
                            marks.truncate(kept);
                            let way: Vec<&Piece> = way.iter().chain(rest.iter().copied()).collect();
                            matched(text, at, &way, marks)
                        })
                    }
                    Piece::Open | Piece::Close => {
                        marks.push(at);
                        matched(text, at, rest, marks)
                    }
                    Piece::Begin if at > 0 => None,
                    Piece::End if at < text.len() => None,
                    Piece::Begin | Piece::End => matched(text, at, rest, marks),
                }
            }
            """),

    /// A sleep that may be none.
    SLEEP_MILLIS(
            """
            /// Sleeps for so many milliseconds; awaits nothing where there are none.
            async fn sleep_millis(millis: i64) {
                if millis > 0 {
                    sleep(Duration::from_millis(millis as u64)).await;
                }
            }
            """),

    /// The same with fractions.
    SLEEP_FRACTION(
            """
            /// Sleeps for so many milliseconds; awaits nothing where there are none.
            async fn sleep_fraction(millis: f64) {
                let nanos = (millis * 1e6).round() as u64;
                if nanos > 0 {
                    sleep(Duration::from_nanos(nanos)).await;
                }
            }
            """),

    /// Random numbers, the very ones that Sluice draws.
    RANDOM(
            """
            /// Random numbers (SplitMix64) from a seed: the same in every run, and the ones that Sluice draws.
            struct Random(u64);

            impl Random {
                fn next(&mut self) -> u64 {
                    self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
                    let mut z = self.0;
                    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
                    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
                    z ^ (z >> 31)
                }
            }
            """),
    /// Further methods of the same.
    RANDOM_UNIT(
            """
                /// A number from 0 up to 1.
                fn unit(&mut self) -> f64 {
                    (self.next() >> 11) as f64 / (1_u64 << 53) as f64
                }
            """),
    RANDOM_UNIFORM(
            """
                /// A duration from `least` to `most`.
                fn uniform(&mut self, least: Duration, most: Duration) -> Duration {
                    let n = (most - least).as_nanos() as u64 + 1;
                    let nanos = match n.is_power_of_two() {
                        true => self.next() & (n - 1),
                        false => (self.next() >> 1) % n,
                    };
                    least + Duration::from_nanos(nanos)
                }
            """),
    RANDOM_EXPONENTIAL(
            """
                /// A duration of an exponential distribution.
                fn exponential(&mut self, mean: Duration) -> Duration {
                    mean.mul_f64(-(1.0 - self.unit()).ln())
                }
            """);

    private final String source;

    Helper(String source) {
        this.source = source;
    }

    /// Its Rust, or an empty text where it is written out otherwise.
    public String source() {
        return source;
    }

    /// What stands in a program that uses it; empty for what does no harm where it is not used.
    public String sign() {
        return switch (this) {
            case VALUE_NUM -> ".num()";
            case DECIMAL -> "decimal(";
            case WHOLE -> "whole(";
            case PART -> "part(";
            case INDEX_OF -> "index_of(";
            case LAST_INDEX_OF -> "last_index_of(";
            case QUOTED -> "quoted(";
            case PATTERN -> "find(";
            case SLEEP_MILLIS -> "sleep_millis(";
            case SLEEP_FRACTION -> "sleep_fraction(";
            case RANDOM -> "Random(";
            case RANDOM_UNIT -> ".unit()";
            case RANDOM_UNIFORM -> ".uniform(";
            case RANDOM_EXPONENTIAL -> ".exponential(";
            default -> "";
        };
    }

    /// What it calls.
    public List<Helper> needs() {
        return switch (this) {
            case JSON_TEXT -> List.of(QUOTED);
            case JSON_DECIMAL -> List.of(DECIMAL);
            case JSON_STRUCT -> List.of(QUOTED);
            case RANDOM_UNIT, RANDOM_UNIFORM -> List.of(RANDOM);
            case RANDOM_EXPONENTIAL -> List.of(RANDOM, RANDOM_UNIT);
            default -> List.of();
        };
    }
}
