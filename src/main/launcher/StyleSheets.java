import javafx.css.Stylesheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Style sheets in the form that the toolkit reads without parsing: a `.bss` beside the `.css` is taken for it
/// (JavaFX 26, `StyleManager.loadStylesheet`).
final class StyleSheets {
    private static final String TEXT = ".css";
    private static final String BINARY = ".bss";
    private static final Pattern TIME = Pattern.compile("\\d(ms|s)\\b");

    private StyleSheets() {}

    /// Adds that form of each sheet, unless it has times in it: they cannot be read again (`StyleConverter.readBinary`
    /// knows no `DurationConverter`).
    static void addBinary(Map<String, byte[]> entries) throws IOException {
        for (Map.Entry<String, byte[]> entry : List.copyOf(entries.entrySet())) {
            String name = entry.getKey();
            String sheet = new String(entry.getValue(), StandardCharsets.UTF_8);
            if (name.endsWith(TEXT) && !TIME.matcher(sheet).find()) {
                entries.put(
                        name.substring(0, name.length() - TEXT.length()) + BINARY,
                        binary(entry.getValue()));
            }
        }
    }

    private static byte[] binary(byte[] sheet) throws IOException {
        Path text = Files.createTempFile("sheet", TEXT);
        Path binary = Files.createTempFile("sheet", BINARY);
        try {
            Files.write(text, sheet);
            Stylesheet.convertToBinary(text.toFile(), binary.toFile());
            return Files.readAllBytes(binary);
        } finally {
            Files.delete(text);
            Files.delete(binary);
        }
    }
}
