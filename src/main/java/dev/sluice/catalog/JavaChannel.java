package dev.sluice.catalog;

import dev.sluice.expr.java.JavaType;

/// How a channel is made in Java.
///
/// @param family its type and those of its ends
/// @param make the method that makes it and its arguments, for instance `bounded(5)`
/// @param holds the type of what is in it from the start; of nothing, what is sent decides
public record JavaChannel(Family family, String make, JavaType holds) {
    /// The types of [dev.sluice.stream] that make a channel.
    public enum Family {
        /// Many senders, one receiver; a producer says how it sends.
        MPSC("Channel", ""),
        /// The same, but what a send does that finds no slot the channel says.
        OVERFLOWING("Channel", ""),
        BROADCAST("Broadcast", "Broadcast"),
        WATCH("Watch", "Watch"),
        ONESHOT("Oneshot", "Oneshot");

        private final String type;
        private final String ends;

        Family(String type, String ends) {
            this.type = type;
            this.ends = ends;
        }

        public String type() {
            return type;
        }

        public String sender() {
            return ends + "Sender";
        }

        public String receiver() {
            return ends + "Receiver";
        }

        /// Whether there may be several senders.
        public boolean clones() {
            return switch (this) {
                case MPSC, OVERFLOWING, BROADCAST -> true;
                case WATCH, ONESHOT -> false;
            };
        }

        /// Whether each wire that starts there is a receiver of its own.
        public boolean subscribes() {
            return switch (this) {
                case BROADCAST, WATCH -> true;
                case MPSC, OVERFLOWING, ONESHOT -> false;
            };
        }
    }

    /// A channel that is empty at first.
    public static JavaChannel of(Family family, String make) {
        return new JavaChannel(family, make, new JavaType.Nothing());
    }
}
