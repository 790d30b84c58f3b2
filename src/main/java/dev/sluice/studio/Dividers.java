package dev.sluice.studio;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.util.Subscription;

/// Places dividers once there is room to place them in.
final class Dividers {
    private Dividers() {}

    /// Calls `placing` when the size is known for the first time.
    static void once(ReadOnlyDoubleProperty size, Runnable placing) {
        Subscription[] waiting = {Subscription.EMPTY};
        waiting[0] =
                size.subscribe(
                        (_, now) -> {
                            if (now.doubleValue() > 0) {
                                waiting[0].unsubscribe();
                                placing.run();
                            }
                        });
    }
}
