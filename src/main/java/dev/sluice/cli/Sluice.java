package dev.sluice.cli;

import dev.sluice.catalog.Suggestion;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// `sluice`, the command: alone or with a file it opens the studio.
@Command(
        name = "sluice",
        description = "A laboratory for asynchronous streaming.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Without a command: opens FILE, or what was open the last time, in the studio; with no"
                    + " display it runs FILE or the quick start here."
        })
public final class Sluice implements Callable<Integer> {
    private static final Pattern WORD = Pattern.compile("[^./\\\\]+");
    private static final String COMPLETION = "generate-completion";
    private static final String REHEARSE = "rehearse";

    private final Terminal terminal;
    private final Window window;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A document to open.")
    private Optional<String> file = Optional.empty();

    private Sluice(Terminal terminal, Window window) {
        this.terminal = terminal;
        this.window = window;
    }

    /// Executes a command line.
    ///
    /// @return the exit code: 0 completed, 1 failed, 2 usage, 130 interrupted
    public static int execute(Terminal terminal, Window window, String... args) {
        return plain(terminal, window, args)
                .map(call -> called(terminal, call))
                .orElseGet(() -> parsed(terminal, window, args));
    }

    /// What needs no parser, which takes longer to read its commands' annotations than a file takes to open.
    private static Optional<Callable<Integer>> plain(
            Terminal terminal, Window window, String... args) {
        if (args.length == 0) {
            return Optional.of(() -> Opening.open(terminal, window, Optional.empty()));
        }
        if (args.length > 1) {
            return Optional.empty();
        }
        if (args[0].equals(REHEARSE)) {
            return Optional.of(new RehearseCommand(terminal, window));
        }
        return Optional.of(args[0])
                .filter(Sluice::isFile)
                .map(file -> () -> Opening.open(terminal, window, Optional.of(Path.of(file))));
    }

    private static boolean isFile(String word) {
        return !word.startsWith("-") && !word.startsWith("@") && !WORD.matcher(word).matches();
    }

    private static int called(Terminal terminal, Callable<Integer> call) {
        try {
            return call.call();
        } catch (Exception | Error failure) {
            tell(terminal, failure);
            return ExitCode.FAILED;
        }
    }

    private static int parsed(Terminal terminal, Window window, String... args) {
        CommandLine line = new CommandLine(new Sluice(terminal, window));
        Map<String, Supplier<Object>> all = commands(terminal, window);
        needed(all, args).forEach(command -> line.addSubcommand(command.get()));
        line.getSubcommands().values().forEach(Sluice::helpful);
        line.setOut(writer(terminal.out()));
        line.setErr(writer(terminal.err()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(usage());
        line.setExecutionExceptionHandler(
                (failure, _, _) -> {
                    tell(terminal, failure);
                    return ExitCode.FAILED;
                });
        return called(terminal, () -> line.execute(args));
    }

    private static Map<String, Supplier<Object>> commands(Terminal terminal, Window window) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("studio", () -> new StudioCommand(terminal, window));
        commands.put("run", () -> new RunCommand(terminal));
        commands.put("check", () -> new CheckCommand(terminal));
        commands.put("screenshot", () -> new ScreenshotCommand(terminal, window));
        commands.put("export", () -> new ExportCommand(terminal));
        commands.put("catalog", () -> new CatalogCommand(terminal));
        commands.put("examples", () -> new ExamplesCommand(terminal));
        commands.put("schema", () -> new SchemaCommand(terminal));
        commands.put(REHEARSE, () -> new RehearseCommand(terminal, window));
        commands.put(COMPLETION, AutoComplete.GenerateCompletion::new);
        return commands;
    }

    /// The one that is named: to read the annotations of all takes a tenth of a second. All of them where they are told
    /// of.
    private static Collection<Supplier<Object>> needed(
            Map<String, Supplier<Object>> all, String... args) {
        Supplier<Object> named = all.get(args[0]);
        if (named != null && !args[0].equals(COMPLETION)) {
            return List.of(named);
        }
        return all.values();
    }

    /// Tells of a failure that nobody expected, in a sentence.
    public static void tell(Terminal terminal, Throwable failure) {
        terminal.err().println("sluice: " + Failure.sentence(failure));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static void helpful(CommandLine command) {
        if (command.getCommandSpec().optionsMap().containsKey("--help")) {
            return;
        }
        command.getCommandSpec().mixinStandardHelpOptions(true);
        command.getCommandSpec().versionProvider(new Version());
    }

    /// A wrong command line: one sentence, a hint, exit code 2.
    private static IParameterExceptionHandler usage() {
        return (ParameterException wrong, String[] _) -> {
            CommandLine command = wrong.getCommandLine();
            command.getErr().println("sluice: " + wrong.getMessage());
            if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr())) {
                command.getErr()
                        .println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
            }
            return ExitCode.USAGE;
        };
    }

    @Override
    public Integer call() throws IOException {
        file.filter(word -> WORD.matcher(word).matches() && !Documents.exists(word))
                .ifPresent(
                        word -> {
                            throw new ParameterException(
                                    spec.commandLine(),
                                    "There is no command and no file “"
                                            + word
                                            + "”."
                                            + meant(word));
                        });
        return Opening.open(terminal, window, file.map(Path::of));
    }

    private String meant(String word) {
        return Suggestion.near(word, List.copyOf(spec.subcommands().keySet()))
                .map(near -> " Did you mean “" + near + "”?")
                .orElse("");
    }
}
