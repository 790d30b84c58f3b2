package dev.sluice.conformance;

import dev.sluice.export.Exported;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Many exported programs as one crate, a module each, so that they are compiled and linked at once.
///
/// Nothing in a program is changed but how it is begun, and that `main` and its types are public: the attribute of `main` becomes the runtime that it stands
/// for, and a deadline of 10,000 s of virtual time ends the programs that hang.
final class Crate {
    private static final String MAIN =
            """
            use std::future::Future;
            use std::panic::{catch_unwind, AssertUnwindSafe};
            use std::time::Duration;

            fn run<F: Future>(name: &str, program: F) {
                println!("=== {name}");
                let runtime = tokio::runtime::Builder::new_current_thread()
                    .enable_all()
                    .start_paused(true)
                    .build()
                    .unwrap();
                let limited = async {
                    let _ = tokio::time::timeout(Duration::from_secs(10_000), program).await;
                };
                let _ = catch_unwind(AssertUnwindSafe(|| runtime.block_on(limited)));
            }
            """;

    private final Path folder;
    private final Map<String, String> modules = new LinkedHashMap<>();

    Crate(Path folder) {
        this.folder = folder;
    }

    void add(String name, Exported.Files files) {
        String text =
                files.main()
                        .text()
                        .replaceFirst("#\\[tokio::main[^\\n]*\\n", "")
                        .replaceFirst("async fn main\\(\\)", "pub async fn main()")
                        .replaceAll("(?m)^(enum|struct) ", "pub $1 ");
        modules.put(name, text);
    }

    /// What each program prints, by its name.
    Map<String, List<String>> run() throws IOException, InterruptedException {
        write();
        Cargo cargo = new Cargo(folder);
        cargo.build();
        return parts(cargo.run("programs", ""));
    }

    private void write() throws IOException {
        StringBuilder main = new StringBuilder(MAIN).append("\nfn main() {\n");
        StringBuilder mods = new StringBuilder();
        Path source = Files.createDirectories(folder.resolve("src"));
        int number = 0;
        for (Map.Entry<String, String> module : modules.entrySet()) {
            String name = "m" + number++;
            Files.writeString(source.resolve(name + ".rs"), module.getValue());
            mods.append("mod ").append(name).append(";\n");
            main.append("    run(\"").append(module.getKey()).append("\", ").append(name);
            main.append("::main());\n");
        }
        main.append("}\n");
        Files.writeString(source.resolve("main.rs"), mods + "\n" + main);
        Files.writeString(
                folder.resolve("Cargo.toml"),
                """
                [package]
                name = "programs"
                version = "0.1.0"
                edition = "2021"

                [dependencies]
                futures = "0.3"
                tokio = { version = "1", features = ["fs", "io-std", "io-util", "macros", "rt", "sync", "test-util", "time"] }
                tokio-stream = { version = "0.1", features = ["sync"] }

                [profile.dev]
                debug = false
                incremental = false
                """);
    }

    private static Map<String, List<String>> parts(String output) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (String line : List.of(output.split("\n"))) {
            if (line.startsWith("=== ")) {
                lines = new ArrayList<>();
                parts.put(line.substring("=== ".length()), lines);
            } else {
                lines.add(line);
            }
        }
        return parts;
    }
}
