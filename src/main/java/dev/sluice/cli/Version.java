package dev.sluice.cli;

import picocli.CommandLine.IVersionProvider;

import java.util.Optional;

/// What `--version` prints.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version =
                Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                        .orElse("(from source)");
        return new String[] {
            "Sluice " + version,
            "Java " + Runtime.version() + " on " + System.getProperty("os.name")
        };
    }
}
