package dev.sluice.studio.palette;

/// Where a kind goes that is picked up in the palette; places are in the coordinates of the scene.
public interface KindDrag {
    void moved(String kind, double x, double y);

    void dropped(String kind, double x, double y);

    /// The drag was given up.
    void ended();

    /// Without a drag: double-click or Enter.
    void add(String kind);
}
