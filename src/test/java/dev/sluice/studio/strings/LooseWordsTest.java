package dev.sluice.studio.strings;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/// What a user reads is in the bundles: the code of the studio holds no words.
class LooseWordsTest {
    private static final Path STUDIO = Path.of("src/main/java/dev/sluice/studio");

    /// Two words, or one that is joined to something, or one with a capital as a button has it.
    private static final Pattern WORDS =
            Pattern.compile(
                    "\\p{L}[\\p{L},.:;’”]*\\s|\\s[“‘(]?\\p{L}|^_?\\p{Lu}_?\\p{Ll}[\\p{Ll}_]+[….:]?$");

    /// `%.1f s`: how a number and its unit are written.
    private static final Pattern FORMAT =
            Pattern.compile("%[-,0-9.$]*[a-z]|(?<=\\s)(s|ms|µs|min)\\b|^(s|ms|µs)$");

    /// `file.new`, `node-`, `p50`, `M/s`: names of things in the program, and units.
    private static final Pattern NAME =
            Pattern.compile("-?[a-z]*([.-][a-z]*)+|p\\d\\d|[Mk]?/s|[Mkf]");

    /// Given to these, a string is shown as it is.
    private static final Set<String> SHOWN =
            Set.of(
                    "setText",
                    "setTitle",
                    "setHeaderText",
                    "setContentText",
                    "setPromptText",
                    "setAccessibleText",
                    "setAccessibleHelp",
                    "setAccessibleRoleDescription",
                    "setPlaceholder",
                    "Label",
                    "Text",
                    "Tooltip",
                    "Button",
                    "ToggleButton",
                    "CheckBox",
                    "RadioButton",
                    "Hyperlink",
                    "Menu",
                    "MenuItem",
                    "ButtonType",
                    "Tab",
                    "TableColumn",
                    "sorry",
                    "fillText",
                    "left",
                    "right",
                    "centred");

    /// Given to these, a string is for the machine: keys to press, a pattern, a property of the system.
    private static final Set<String> MACHINE =
            Set.of(
                    "keys",
                    "canvasKeys",
                    "keyCombination",
                    "compile",
                    "rule",
                    "words",
                    "matches",
                    "replaceAll",
                    "replaceFirst",
                    "split",
                    "startsWith",
                    "equals",
                    "getProperty",
                    "setProperty",
                    "getenv",
                    "named",
                    "resolve",
                    "setStyle",
                    "getResource",
                    "getResourceAsStream");

    /// Files whose words are not read by a user of the window.
    private static final Set<String> OTHERS =
            Set.of(
                    // chunk names of the format
                    "Png.java",
                    // names of font files
                    "theme/Face.java",
                    // columns of files that programs read
                    "dock/ChartCsv.java",
                    "dock/EventText.java",
                    // what is remembered of a window
                    "preferences/WindowPlace.java",
                    // names of languages are the same in every language
                    "code/Languages.java");

    @Test
    void whatIsShownStandsInABundle() throws IOException {
        assertThat(findings()).isEmpty();
    }

    private static List<String> findings() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> files = Files.walk(STUDIO)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !OTHERS.contains(STUDIO.relativize(file).toString()))
                            .toList();
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(sources));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            Literals literals = new Literals(ShownStrings.of(new Sources(units), SHOWN));
            List<String> findings = new ArrayList<>();
            units.forEach(unit -> literals.scan(unit, findings));
            return findings;
        }
    }

    private static final class Literals extends TreePathScanner<List<String>, List<String>> {
        private final Set<Tree> shown;

        Literals(Set<Tree> shown) {
            this.shown = shown;
        }

        @Override
        public List<String> visitAnnotation(AnnotationTree annotation, List<String> findings) {
            return findings;
        }

        @Override
        public List<String> visitLiteral(LiteralTree literal, List<String> findings) {
            if (literal.getValue() instanceof String text
                    && loose(text, taker(getCurrentPath()), shown.contains(literal))) {
                CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
                Path file = Path.of(unit.getSourceFile().toUri());
                findings.add(STUDIO.toAbsolutePath().relativize(file) + ": “" + text + "”");
            }
            return findings;
        }

        private static boolean loose(String text, String taker, boolean shown) {
            String words = FORMAT.matcher(text).replaceAll("");
            boolean word =
                    shown
                            && !NAME.matcher(words).matches()
                            && words.codePoints().anyMatch(Character::isLetter);
            return !MACHINE.contains(taker)
                    && !taker.endsWith("Exception")
                    && (word || WORDS.matcher(words).find());
        }

        /// The method or class that is given the string, alone or as a part of a longer one.
        private static String taker(TreePath path) {
            TreePath above = path.getParentPath();
            return switch (above.getLeaf()) {
                case BinaryTree _, ParenthesizedTree _, ConditionalExpressionTree _ -> taker(above);
                case MemberSelectTree member -> Sources.name(member);
                case MethodInvocationTree call -> Sources.name(call.getMethodSelect());
                case NewClassTree made -> Sources.name(made.getIdentifier());
                default -> "";
            };
        }
    }
}
