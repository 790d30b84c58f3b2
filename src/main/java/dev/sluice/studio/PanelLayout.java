package dev.sluice.studio;

import dev.sluice.studio.dock.DockView.Page;

import java.util.Locale;
import java.util.Optional;

/// Which panels are shown, how large, and which tab of the dock is in front.
record PanelLayout(Panel palette, Panel inspector, Panel dock, Page page) {
    /// @param size its width, of the dock its height; 0 where nobody changed it
    record Panel(boolean shown, double size) {
        private static Panel parse(String text) {
            return new Panel(
                    text.startsWith("+"), Math.max(0, Integer.parseInt(text.substring(1))));
        }

        private String text() {
            return String.format(Locale.ROOT, "%s%.0f", shown ? "+" : "-", size);
        }
    }

    /// What [#text] wrote; empty where it is something else.
    static Optional<PanelLayout> parse(String text) {
        String[] parts = text.strip().split("\\s+", -1);
        try {
            return parts.length != 4
                    ? Optional.empty()
                    : Optional.of(
                            new PanelLayout(
                                    Panel.parse(parts[0]),
                                    Panel.parse(parts[1]),
                                    Panel.parse(parts[2]),
                                    Page.valueOf(parts[3])));
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    String text() {
        return String.join(" ", palette.text(), inspector.text(), dock.text(), page.name());
    }
}
