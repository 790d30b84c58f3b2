package dev.sluice.stream;

/// What [Sender#offer] does when a bounded channel has no slot. Ours: in tokio a sender waits or gets its item back.
public enum Overflow {
    /// The item comes back, and its sender may wait with it.
    WAIT,
    /// The item itself is thrown away.
    DROP_NEWEST,
    /// The oldest item inside is thrown away; the item itself, where every slot is reserved.
    DROP_OLDEST,
    /// The item comes back, and its sender is to give up.
    FAIL
}
