package dev.sluice.studio.dock;

import javafx.scene.image.WritableImage;

/// Writes what the dock shows into a file that its user chooses; asks on the FX thread, writes on another.
public interface Saving {
    /// @param name what the file is called unless its user calls it otherwise
    void text(String name, String text);

    /// As PNG.
    void picture(String name, WritableImage image);
}
