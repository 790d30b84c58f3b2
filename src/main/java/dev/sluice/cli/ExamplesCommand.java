package dev.sluice.cli;

import dev.sluice.catalog.Examples;
import dev.sluice.catalog.Suggestion;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.Optional;
import java.util.concurrent.Callable;

/// `sluice examples`
@Command(name = "examples", description = "Lists the examples, or prints one of them.")
final class ExamplesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "Prints this example's document.")
    private Optional<String> name = Optional.empty();

    ExamplesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (name.isEmpty()) {
            Examples.list()
                    .forEach(
                            entry ->
                                    terminal.out()
                                            .printf("%-30s %s%n", entry.name(), entry.about()));
            return ExitCode.COMPLETED;
        }
        Optional<byte[]> document = Examples.bytes(name.get());
        if (document.isEmpty()) {
            terminal.err().println("There is no example “" + name.get() + "”." + meant(name.get()));
            return ExitCode.USAGE;
        }
        terminal.out().writeBytes(document.get());
        return ExitCode.COMPLETED;
    }

    private static String meant(String word) {
        return Suggestion.near(word, Examples.list().stream().map(Examples.Entry::name).toList())
                .map(near -> " Did you mean “" + near + "”?")
                .orElse(" `sluice examples` lists them.");
    }
}
