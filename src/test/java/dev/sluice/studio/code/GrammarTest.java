package dev.sluice.studio.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.studio.code.Token.Kind;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class GrammarTest {
    private static final List<Grammar> ALL =
            List.of(
                    RustGrammar.GRAMMAR,
                    JavaGrammar.GRAMMAR,
                    TomlGrammar.GRAMMAR,
                    DotGrammar.GRAMMAR,
                    MermaidGrammar.GRAMMAR);

    @Test
    void rustIsCutAsTheCompilerCutsIt() {
        assertThat(
                        cut(
                                RustGrammar.GRAMMAR,
                                """
                                #[tokio::main(flavor = "current_thread")]
                                async fn main() -> Result<(), Error> { // why
                                let (tx, rx) = mpsc::channel::<i64>(5);
                                println!("{t} \\" {}", 1.5e-3 != 0xff_u8);
                                let r#type: &'static str = r#"a "quoted" b"#;
                                let c = ['\\'', 'x', '\\u{1F600}', b'\\n'];
                                (0..10).map(|x| x as f64 * 1_000.0)
                                /* outer /* inner */ still */ self
                                """))
                .containsExactly(
                        "macro #[tokio::main(flavor = \"current_thread\")]",
                        "keyword async",
                        "keyword fn",
                        "type Result",
                        "type Error",
                        "comment // why",
                        "keyword let",
                        "type i64",
                        "number 5",
                        "macro println!",
                        "string \"{t} \\\" {}\"",
                        "number 1.5e-3",
                        "number 0xff_u8",
                        "keyword let",
                        "lifetime 'static",
                        "type str",
                        "string r#\"a \"quoted\" b\"#",
                        "keyword let",
                        "string '\\''",
                        "string 'x'",
                        "string '\\u{1F600}'",
                        "string b'\\n'",
                        "number 0",
                        "number 10",
                        "keyword as",
                        "type f64",
                        "number 1_000.0",
                        "comment /* outer /* inner */ still */",
                        "keyword self");
    }

    @Test
    void aConstantIsNoTypeAndAComparisonNoMacro() {
        assertThat(cut(RustGrammar.GRAMMAR, "MAX a!=b T Ok i32x2"))
                .containsExactly("type T", "type Ok");
    }

    @Test
    void javaIsCutAsTheCompilerCutsIt() {
        assertThat(
                        cut(
                                JavaGrammar.GRAMMAR,
                                """
                                /// doc
                                @Override public int of(Stream<T> s) { return 0x1F + 10L; }
                                var text = \"""
                                    a "quoted" b
                                    \""";
                                char c = '\\''; /* a
                                b */ MAX.call("x\\"y")
                                """))
                .containsExactly(
                        "comment /// doc",
                        "macro @Override",
                        "keyword public",
                        "type int",
                        "type Stream",
                        "type T",
                        "keyword return",
                        "number 0x1F",
                        "number 10L",
                        "keyword var",
                        "string \"\"\"\n    a \"quoted\" b\n    \"\"\"",
                        "type char",
                        "string '\\''",
                        "comment /* a\nb */",
                        "string \"x\\\"y\"");
    }

    @Test
    void tomlKnowsTablesFromArrays() {
        assertThat(
                        cut(
                                TomlGrammar.GRAMMAR,
                                """
                                [dependencies] # all
                                tokio-util = { version = "0.7", features = ["full"], optional = true }
                                """))
                .containsExactly(
                        "keyword [dependencies]",
                        "comment # all",
                        "type tokio-util",
                        "type version",
                        "string \"0.7\"",
                        "type features",
                        "string \"full\"",
                        "type optional",
                        "keyword true");
    }

    @Test
    void dotKnowsAttributesFromNodes() {
        assertThat(
                        cut(
                                DotGrammar.GRAMMAR,
                                "digraph g { node [shape=box, penwidth=1.5]; \"a\""
                                        + " [label=<<b>edge</b>>] -> n2 // w\n"
                                        + "}"))
                .containsExactly(
                        "keyword digraph",
                        "keyword node",
                        "type shape",
                        "type penwidth",
                        "number 1.5",
                        "string \"a\"",
                        "type label",
                        "string <<b>edge</b>>",
                        "comment // w");
    }

    @Test
    void mermaidKnowsLabels() {
        assertThat(
                        cut(
                                MermaidGrammar.GRAMMAR,
                                """
                                config:
                                  flowchart:
                                    wrappingWidth: 400
                                flowchart LR
                                %% note
                                a["A b"] -->|sends| b:::big
                                style a fill:#ff0000\
                                """))
                .containsExactly(
                        "type config",
                        "type flowchart",
                        "type wrappingWidth",
                        "number 400",
                        "keyword flowchart",
                        "type LR",
                        "comment %% note",
                        "string \"A b\"",
                        "string |sends|",
                        "macro :::big",
                        "keyword style",
                        "type fill",
                        "number #ff0000");
    }

    @Test
    void whatNeverEndsIsStillCut() {
        for (Grammar grammar : ALL) {
            for (String open :
                    List.of("\"", "'", "/*", "\"\"\"", "r##\"", "#[", "[", "|", "@", "^")) {
                String text = open + "a \\".repeat(10_000);
                List<Token> tokens = grammar.tokens(text);
                assertThat(tokens).allMatch(token -> token.end() <= text.length());
            }
        }
    }

    @Test
    void aTokenOverSeveralLinesIsCutAtTheirEnds() {
        assertThat(Line.of("a /* b\n\nc */ 1\n", RustGrammar.GRAMMAR))
                .containsExactly(
                        new Line("a /* b", List.of(new Token(2, 6, Kind.COMMENT))),
                        new Line("", List.of()),
                        new Line(
                                "c */ 1",
                                List.of(
                                        new Token(0, 4, Kind.COMMENT),
                                        new Token(5, 6, Kind.NUMBER))),
                        new Line("", List.of()));
    }

    private static List<String> cut(Grammar grammar, String text) {
        List<String> cut = new ArrayList<>();
        for (Token token : grammar.tokens(text)) {
            cut.add(token.kind().css() + " " + text.substring(token.start(), token.end()));
        }
        return cut;
    }
}
