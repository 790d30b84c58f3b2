package dev.sluice.catalog;

/// What flows through a port.
public enum PortType {
    /// A sender of a channel.
    SENDER,
    /// The receiver of an mpsc channel.
    RECEIVER,
    /// A receiver of a broadcast channel.
    BROADCAST_RECEIVER,
    /// A receiver of a watch channel.
    WATCH_RECEIVER,
    /// The receiver of a oneshot channel.
    ONESHOT_RECEIVER,
    /// A stream of items.
    STREAM,
    /// A stream of results: items or errors.
    FALLIBLE
}
