package dev.sluice.telemetry;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One look at a run: counters since its start, and what is where now. Rates and shares come from two looks.
///
/// @param time run time in nanoseconds
/// @param nodes by node id: producers, sources, operators, sinks
/// @param channels by node id
/// @param end how it ended, once it has
public record Sample(
        long time,
        Map<String, NodeSample> nodes,
        Map<String, ChannelSample> channels,
        List<TaskSample> tasks,
        Optional<RunEnd> end) {
    public Sample {
        nodes = Map.copyOf(nodes);
        channels = Map.copyOf(channels);
        tasks = List.copyOf(tasks);
    }

    /// What is known of a node; nothing for an id that the run does not have.
    public NodeSample node(String id) {
        return nodes.getOrDefault(id, NodeSample.NONE);
    }

    /// What is known of a channel.
    public Optional<ChannelSample> channel(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    /// An item as shown: its id, the place of its birth, its running number there, a short text of its value.
    ///
    /// @param origin the place in the document of the node it was born at
    public record Seen(long id, int origin, long number, String text, boolean error) {}

    /// @param items items yielded, or sent, or handled by a sink
    /// @param errors how many of them were errors
    /// @param polls polls of the node's output
    /// @param pendings polls answered pending
    /// @param pendingNanos run time the node was pending
    /// @param stalledNanos run time a producer waited for slots
    /// @param firstItem run time of the first item, or -1
    /// @param lastItem run time of the last item, or -1
    /// @param inFlight async bodies under way, oldest first
    /// @param stateSince run time the state began
    /// @param awaits what it waits for
    /// @param latest the latest items, newest last, at most 8
    /// @param latency of what a sink was handed, birth to hand-over; absent elsewhere
    public record NodeSample(
            long items,
            long errors,
            long polls,
            long pendings,
            long pendingNanos,
            long stalledNanos,
            long firstItem,
            long lastItem,
            List<Seen> inFlight,
            State state,
            long stateSince,
            Awaited awaits,
            List<Seen> latest,
            Optional<Latency> latency) {
        /// A node of which nothing is known.
        public static final NodeSample NONE =
                new NodeSample(
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        -1,
                        -1,
                        List.of(),
                        State.IDLE,
                        0,
                        Awaited.Nothing.NOTHING,
                        List.of(),
                        Optional.empty());

        public NodeSample {
            inFlight = List.copyOf(inFlight);
            latest = List.copyOf(latest);
        }
    }

    /// What a node is at.
    public enum State {
        /// Not polled yet.
        IDLE("idle"),
        /// Its last poll gave an item.
        READY("ready"),
        /// Its last poll answered pending and its waker is set.
        PENDING("pending"),
        /// An async body is under way.
        BUSY("busy"),
        /// A producer waits for a slot.
        STALLED("stalled"),
        /// Its task is held up elsewhere: it has an item or a timer due and nobody asks.
        NOT_POLLED("not polled"),
        ENDED("ended"),
        FAILED("failed");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// @param maxCapacity slots in all; `Integer.MAX_VALUE` when unbounded
    /// @param meanFill time-weighted mean of `fill` since the start
    /// @param items what is buffered, oldest first, at most 32
    /// @param dropped items it threw away before everybody had them
    /// @param waiting at the door, first come first
    /// @param senders by producer node id
    /// @param receivers in the order of their wires
    public record ChannelSample(
            int maxCapacity,
            int fill,
            int highWater,
            double meanFill,
            long sent,
            long received,
            long dropped,
            List<Seen> items,
            List<Waiting> waiting,
            Map<String, SenderSample> senders,
            long waitNanos,
            boolean closed,
            List<ReceiverSample> receivers) {
        public ChannelSample {
            receivers = List.copyOf(receivers);
            items = List.copyOf(items);
            waiting = List.copyOf(waiting);
            senders = Map.copyOf(senders);
        }
    }

    /// A sender at the door.
    ///
    /// @param producer its node id
    /// @param item what it wants to send
    /// @param since run time its wait began
    public record Waiting(String producer, Seen item, long since) {}

    /// What one receiver got of what was sent: received, missed or still to come.
    ///
    /// @param node that receives
    /// @param missed items thrown away before it received them
    public record ReceiverSample(
            String node, long received, long missed, int behind, boolean open) {}

    /// @param waitNanos run time spent waiting for slots, the present wait included
    /// @param open whether it has not been dropped
    public record SenderSample(long sent, long refused, long waitNanos, boolean open) {}

    /// Nanoseconds, since the start.
    ///
    /// @param lately the same of a recent span of half a second or more
    public record Latency(long count, long p50, long p90, long p99, long max, Percentiles lately) {}

    /// Nanoseconds; zeros where nothing was counted.
    public record Percentiles(long count, long p50, long p90, long p99) {
        public static final Percentiles NONE = new Percentiles(0, 0, 0, 0);
    }

    /// A task; of the bodies that are tasks of their own, the 32 oldest under way.
    ///
    /// @param name of the task, for instance `main` or the producer's id
    /// @param thread the virtual thread's name, or empty in virtual time
    /// @param nodes the nodes it polls, source first
    public record TaskSample(
            String name, String thread, List<String> nodes, long polls, boolean ended) {
        public TaskSample {
            nodes = List.copyOf(nodes);
        }
    }
}
