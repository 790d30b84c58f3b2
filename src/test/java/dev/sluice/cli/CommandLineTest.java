package dev.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Spec;
import dev.sluice.pipeline.Json;
import dev.sluice.pipeline.Pipeline;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The commands that do not run anything, and command lines that are wrong.
final class CommandLineTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chek | There is no command and no file “chek”. Did you mean “check”? | sluice",
                "somewhere | There is no command and no file “somewhere”. | sluice",
                "--bogus | Unknown option: '--bogus' | sluice",
                "run | Missing required parameter: 'FILE' | sluice run",
                "run quick-start --bogus | Unknown option: '--bogus' | sluice run",
                "run quick-start --until 5x | --until is “5x”; write a number and a unit, for"
                        + " instance 10s. | sluice run",
                "run quick-start --speed 0 | --speed is 0.0; it is between 0.01 and 1000. | sluice"
                        + " run",
                "run quick-start --speed NaN | --speed is NaN; it is between 0.01 and 1000. |"
                        + " sluice run",
                "run quick-start --set x | --set is “x”; write node.param=value with a node and a"
                        + " parameter of the document. | sluice run",
                "run quick-start --set print.colour=1 | --set is “print.colour=1”; write"
                    + " node.param=value with a node and a parameter of the document. | sluice run",
                "screenshot quick-start -o x.png --size big | --size is “big”; write width x"
                        + " height, for instance 1280x800. | sluice screenshot",
                "screenshot guide-1-basic-mpsc -o x.png --select nobody | --select is “nobody”;"
                        + " there is no such node. There are: producer, channel, consumer. | sluice"
                        + " screenshot",
                "check | Missing required parameter: 'FILE' | sluice check"
            })
    void aWrongCommandLineIsASentenceAndAHint(String line, String sentence, String command) {
        Session session = Session.of((Object[]) line.split(" ", -1)).ended(2);

        assertThat(session.err())
                .isEqualTo("sluice: %s%nTry: %s --help%n".formatted(sentence, command));
        assertThat(session.out()).isEmpty();
    }

    @Test
    void aWrongChoiceNamesTheRightOnes() {
        assertThat(Session.of("run", "quick-start", "--clock", "sundial").ended(2).err())
                .contains("[live, virtual]", "'sundial'", "Try: sluice run --help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "run ",
                "check ",
                "catalog ",
                "examples ",
                "schema ",
                "screenshot ",
                "export ",
                "studio "
            })
    void everyCommandHasHelp(String command) {
        Session session = Session.of((Object[]) (command + "--help").split(" ", -1)).ended(0);

        assertThat(session.out()).startsWith("Usage: sluice");
        assertThat(session.err()).isEmpty();
    }

    @Test
    void theVersionNamesSluiceAndJava() {
        assertThat(Session.of("--version").ended(0).out().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Sluice ");
    }

    @Test
    void bashTakesTheCompletion() throws Exception {
        Path script = folder.resolve("completion");
        Files.writeString(script, Session.of("generate-completion").ended(0).out());

        Process bash =
                new ProcessBuilder("bash", "-n", script.toString())
                        .redirectErrorStream(true)
                        .start();
        assertThat(bash.waitFor(20, TimeUnit.SECONDS)).isTrue();

        assertThat(new String(bash.getInputStream().readAllBytes(), UTF_8)).isEmpty();
        assertThat(bash.exitValue()).isZero();
    }

    @Test
    void theCatalogListsEveryKindWithASentence() {
        List<String> ids = specs().stream().map(Spec::id).toList();

        assertThat(Session.of("catalog").ended(0).out().lines().map(line -> line.split(" ", -1)[0]))
                .containsExactlyElementsOf(ids);
    }

    @Test
    void theCatalogAsJsonHasEveryKind() {
        assertThat(Json.parse(Session.of("catalog", "--format", "json").ended(0).out()))
                .hasValueSatisfying(
                        all ->
                                assertThat((List<?>) all)
                                        .hasSameSizeAs(specs())
                                        .allMatch(
                                                kind ->
                                                        ((Map<?, ?>) kind)
                                                                .containsKey("emits_when")));
    }

    @Test
    void theCatalogAsMarkdownHasAChapterForEveryKind() {
        assertThat(
                        Session.of("catalog", "--format", "markdown")
                                .ended(0)
                                .out()
                                .lines()
                                .filter(line -> line.startsWith("### `")))
                .hasSameSizeAs(specs());
    }

    @Test
    void aKindIsFoundByAWordPeopleUse() {
        assertThat(Session.of("catalog", "into_stream").ended(0).out())
                .startsWith("receiver_stream: ")
                .contains("emits when", "ends when", "input        in: receiver", "example in");
        assertThat(Session.of("catalog", "merge").ended(0).out()).doesNotContain("select_all: ");
    }

    @Test
    void aNameThatTheGuideGetsWrongLeadsToTheKindAndTheTruth() {
        assertThat(Session.of("catalog", "Receiver::into_stream").ended(0).out())
                .startsWith("receiver_stream: ")
                .contains("misnomer     into_stream: The guide calls into_stream on the receiver");
        assertThat(Session.of("catalog", "AsyncSend").ended(0).out()).startsWith("mpsc: ");
    }

    @Test
    void aMistypedKindIsGuessed() {
        assertThat(Session.of("catalog", "mpscc").ended(2).err())
                .isEqualTo("There is no kind “mpscc”. Did you mean “mpsc”?%n".formatted());
    }

    @Test
    void theExamplesAreListedAndPrintedAsTheyAre() throws IOException {
        assertThat(
                        Session.of("examples")
                                .ended(0)
                                .out()
                                .lines()
                                .map(line -> line.split(" ", -1)[0]))
                .containsExactlyElementsOf(
                        Examples.list().stream().map(Examples.Entry::name).toList());
        assertThat(Session.of("examples", "quick-start").ended(0).out().getBytes(UTF_8))
                .isEqualTo(Examples.bytes("quick-start").orElseThrow());
        assertThat(Session.of("examples", "quick-strat").ended(2).err())
                .isEqualTo(
                        "There is no example “quick-strat”. Did you mean “quick-start”?%n"
                                .formatted());
    }

    @Test
    void theSchemaIsJson() {
        assertThat(Json.parse(Session.of("schema").ended(0).out()))
                .hasValueSatisfying(
                        schema -> assertThat(((Map<?, ?>) schema).containsKey("$schema")).isTrue());
    }

    @Test
    void aScreenshotIsWrittenWhereItIsAskedFor() throws IOException {
        Path picture = folder.resolve("it.png");

        Session.of("screenshot", "quick-start", "-o", picture).ended(0);

        assertThat(picture).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @ParameterizedTest
    @ValueSource(strings = {"studio", "studio quick-start", "screenshot quick-start -o never.png"})
    void aFailureThatNobodyExpectedIsASentence(String line) {
        Session session =
                Session.on(
                        failing(new IllegalStateException("the toolkit\nfell over")), words(line));

        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err())
                .isEqualTo(
                        "sluice: Something went wrong inside Sluice (IllegalStateException: the"
                                + " toolkit)."
                                + " Please report it.%n".formatted());
    }

    @Test
    void anErrorOfTheMachineIsASentenceToo() {
        assertThat(Session.on(failing(new StackOverflowError()), "studio").ended(1).err())
                .isEqualTo(
                        "sluice: Something went wrong inside Sluice (StackOverflowError). Please report it.%n"
                                .formatted());
        assertThat(Session.on(failing(new OutOfMemoryError()), "studio").ended(1).err())
                .startsWith("sluice: The memory is full. ");
    }

    @Test
    void aRehearsalSaysWhenTheWindowIsPaintedAndRunsTheQuickStart() {
        Session session = Session.of("rehearse").ended(0);
        assertThat(session.out()).startsWith("first frame").contains("in the kitchen");
    }

    private static Object[] words(String line) {
        return line.split(" ", -1);
    }

    private static Window failing(Throwable failure) {
        return new Window() {
            @Override
            public boolean open(Optional<Path> file) {
                throw thrown(failure);
            }

            @Override
            public void rehearse(Runnable firstFrame) {
                firstFrame.run();
            }

            @Override
            public byte[] screenshot(Pipeline pipeline, Picture picture) {
                throw thrown(failure);
            }
        };
    }

    private static RuntimeException thrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }

    private static List<Spec> specs() {
        return Catalog.standard().kinds().stream().map(NodeKind::spec).toList();
    }
}
