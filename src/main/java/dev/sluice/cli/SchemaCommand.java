package dev.sluice.cli;

import dev.sluice.catalog.Catalog;
import dev.sluice.export.DocumentSchema;
import dev.sluice.pipeline.JsonText;

import picocli.CommandLine.Command;

/// `sluice schema`
@Command(name = "schema", description = "Prints the JSON Schema of documents, for editors.")
final class SchemaCommand implements Runnable {
    private final Terminal terminal;

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.out().print(JsonText.pretty(DocumentSchema.of(Catalog.standard())));
    }
}
