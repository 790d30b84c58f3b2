package dev.sluice.studio.dock;

import dev.sluice.telemetry.Event.Kind;

/// How an event shows among the marbles.
enum Mark {
    DISC,
    /// An item that got nowhere: it came back to its sender, or was thrown away.
    LOST,
    STALL,
    WORK,
    WORK_OVER,
    END,
    PANIC,
    NONE;

    static Mark of(Kind kind) {
        return switch (kind) {
            case SENT, RECEIVED, YIELDED -> DISC;
            case SEND_FAILED, DROPPED, LEFT_OUT, WORK_CANCELLED -> LOST;
            case SEND_WAITS -> STALL;
            case WORK_STARTED -> WORK;
            case WORK_DONE -> WORK_OVER;
            case ENDED -> END;
            case PANICKED -> PANIC;
            case SEND_CALLED, ROUTED, PRINTED, TUNED -> NONE;
        };
    }
}
