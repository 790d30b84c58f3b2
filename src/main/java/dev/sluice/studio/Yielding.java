package dev.sluice.studio;

import javafx.beans.property.BooleanProperty;

/// A panel that leaves where room is scarce, and comes back where it is not, unless somebody chose otherwise meanwhile.
final class Yielding {
    private final BooleanProperty shown;
    private boolean scarce;
    private boolean gone;

    Yielding(BooleanProperty shown) {
        this.shown = shown;
        shown.subscribe(
                now -> {
                    gone = gone && !now;
                });
    }

    void scarce(boolean isScarce) {
        if (isScarce != scarce) {
            boolean before = wanted();
            scarce = isScarce;
            want(before);
        }
    }

    /// Whether it is there, or would be with more room.
    boolean wanted() {
        return shown.get() || gone;
    }

    /// Has it there, if there is room now or else later.
    void want(boolean wanted) {
        shown.set(wanted && !scarce);
        gone = wanted && scarce;
    }
}
