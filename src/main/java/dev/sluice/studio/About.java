package dev.sluice.studio;

/// What the About box says.
final class About {
    private About() {}

    static String text() {
        return """
        Sluice, a laboratory for asynchronous streaming.
        Apache License 2.0.

        Behaves as tokio 1.24.2, futures 0.3.21 and tokio-stream 0.1.9 do.

        Java %s, JavaFX %s.
        Inter and JetBrains Mono: SIL Open Font License 1.1.
        AtlantaFX, Ikonli, HdrHistogram, picocli: MIT, Apache-2.0, BSD-2-Clause, Apache-2.0.
        ControlsFX: BSD-3-Clause. ReactFX, RichTextFX and its parts: BSD-2-Clause. Jackson, CEL: Apache-2.0.
        """
                .formatted(Runtime.version(), System.getProperty("javafx.version", "?"));
    }
}
