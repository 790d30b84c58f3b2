package dev.sluice.cli;

import dev.sluice.catalog.Examples;
import dev.sluice.catalog.Suggestion;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `sluice examples`
@Command(name = "examples", description = "Lists the examples, or prints one of them.")
final class ExamplesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "Prints this example's document.")
    private Optional<String> name = Optional.empty();

    ExamplesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (name.isEmpty()) {
            int width = Examples.names().stream().mapToInt(String::length).max().orElse(0);
            Examples.names()
                    .forEach(known -> terminal.out().println(padded(known, width) + "  " + Examples.about(known)));
            return ExitCode.COMPLETED;
        }
        if (!Examples.names().contains(name.get())) {
            String meant = Suggestion.near(name.get(), Examples.names())
                    .map(near -> " Did you mean “" + near + "”?")
                    .orElse(" `sluice examples` lists them.");
            terminal.err().println("There is no example “" + name.get() + "”." + meant);
            return ExitCode.USAGE;
        }
        terminal.out().print(Examples.text(name.get()));
        return ExitCode.COMPLETED;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
