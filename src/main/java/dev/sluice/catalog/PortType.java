package dev.sluice.catalog;

/// What flows through a port.
public enum PortType {
    /// A sender of a channel.
    SENDER,
    /// The receiver of a channel.
    RECEIVER,
    /// A stream of items.
    STREAM,
    /// A stream of results: items or errors.
    FALLIBLE
}
