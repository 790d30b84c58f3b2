package dev.sluice.export.rust;

import dev.sluice.export.ExportFolder;
import dev.sluice.pipeline.Pipeline;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// `Cargo.toml`: the crates and features that the program uses, and no others.
final class Manifest {
    private static final Map<String, String> FEATURES =
            Map.of(
                    "tokio::sync::", "sync",
                    "mpsc::", "sync",
                    "tokio::time::", "time",
                    "tokio::fs::", "fs",
                    "tokio::io::Async", "io-util",
                    "tokio::io::stdin", "io-std",
                    "tokio::io::BufReader", "io-util",
                    "start_paused", "test-util");

    private static final Set<String> SYNC =
            Set.of(
                    "tokio_stream::wrappers::BroadcastStream",
                    "tokio_stream::wrappers::WatchStream");

    private Manifest() {}

    static String of(Pipeline pipeline, RustFile file, String main) {
        TreeSet<String> features = new TreeSet<>();
        features.add("macros");
        features.add(main.contains("start_paused") ? "rt" : "rt-multi-thread");
        FEATURES.forEach(
                (sign, feature) -> {
                    if (main.contains(sign)
                            || file.paths().stream().anyMatch(path -> path.startsWith(sign))) {
                        features.add(feature);
                    }
                });
        TreeMap<String, String> crates = new TreeMap<>();
        crates.put(
                "tokio",
                "{ version = \"1\", features = [\"" + String.join("\", \"", features) + "\"] }");
        if (main.contains("futures::")) {
            crates.put("futures", "\"0.3\"");
        }
        if (main.contains("tokio_stream::")) {
            crates.put("tokio-stream", tokioStream(file));
        }
        StringBuilder out = new StringBuilder();
        out.append("# ").append(ExportFolder.MARK).append(".\n");
        out.append("[package]\nname = \"").append(name(pipeline.name())).append("\"\n");
        out.append("version = \"0.1.0\"\nedition = \"2021\"\n\n[dependencies]\n");
        crates.forEach(
                (crate, wanted) -> out.append(crate).append(" = ").append(wanted).append('\n'));
        out.append("\n# A number that grows too large ends the program in release builds too.\n");
        out.append("[profile.release]\noverflow-checks = true\n");
        return out.toString();
    }

    private static String tokioStream(RustFile file) {
        String version = "\"" + file.tokioStream() + "\"";
        return file.paths().stream().anyMatch(SYNC::contains)
                ? "{ version = " + version + ", features = [\"sync\"] }"
                : version;
    }

    /// A name that cargo accepts.
    static String name(String title) {
        String name =
                Normalizer.normalize(title, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        if (name.isEmpty()) {
            return "pipeline";
        }
        String short60 = name.length() > 60 ? name.substring(0, 60).replaceAll("-+$", "") : name;
        return Character.isDigit(short60.charAt(0)) || short60.equals("test")
                ? "pipeline-" + short60
                : short60;
    }
}
