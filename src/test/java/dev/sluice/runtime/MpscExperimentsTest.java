package dev.sluice.runtime;

import static dev.sluice.runtime.Script.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.conformance.Experiment;
import dev.sluice.conformance.Experiments;
import dev.sluice.stream.Channel;
import dev.sluice.stream.Future;
import dev.sluice.stream.Permit;
import dev.sluice.stream.RecvOutcome;
import dev.sluice.stream.ReserveOutcome;
import dev.sluice.stream.Result;
import dev.sluice.stream.SendOutcome;
import dev.sluice.stream.Sender;
import dev.sluice.stream.Sleep;
import dev.sluice.stream.Timeout;
import dev.sluice.stream.WeakSender;
import dev.sluice.stream.YieldNow;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The experiments with tokio's `mpsc`, played again: who learns what at which instant.
class MpscExperimentsTest {
    private static final long MS = 1_000_000;

    private final VirtualRuntime runtime = new VirtualRuntime();
    private final List<String> log = new ArrayList<>();

    private void note(String what) {
        log.add("t=" + runtime.now() / MS + " " + what);
    }

    private static Sleep sleep(long millis) {
        return Sleep.ofNanos(millis * MS);
    }

    private void run(Script root) {
        runtime.main("root", root);
        runtime.runToEnd();
    }

    private static Future<@Nullable Integer> recv(Channel<Integer> channel) {
        return new Receiving<>(channel.receiver());
    }

    private static Script receiving(Script script, Channel<Integer> channel, List<String> into) {
        return script.then(cx -> recv(channel), item -> into.add(some(item)));
    }

    private static String some(@Nullable Integer item) {
        return item == null ? "None" : "Some(" + item + ")";
    }

    private static String show(SendOutcome<Integer> outcome) {
        return switch (outcome) {
            case SendOutcome.Sent<Integer> _ -> "Ok(())";
            case SendOutcome.Full<Integer>(var item) -> "Err(Full(" + item + "))";
            case SendOutcome.Closed<Integer>(var item) -> "Err(SendError(" + item + "))";
            case SendOutcome.TimedOut<Integer>(var item) -> "Err(Timeout(" + item + "))";
        };
    }

    private static String show(RecvOutcome<Integer> outcome) {
        return switch (outcome) {
            case RecvOutcome.Received<Integer>(var item) -> "Ok(" + item + ")";
            case RecvOutcome.Empty<Integer> _ -> "Err(Empty)";
            case RecvOutcome.Disconnected<Integer> _ -> "Err(Disconnected)";
        };
    }

    /// `try_send` names the same refusal otherwise than `send`.
    private static String tried(SendOutcome<Integer> outcome) {
        return show(outcome).replace("SendError", "Closed");
    }

    @Test
    @Experiment("mpsc: channel(0)")
    void aChannelNeedsASlot() {
        try {
            Channel.bounded(0);
        } catch (IllegalArgumentException panic) {
            note("PANIC Some(\"" + panic.getMessage() + "\")");
        }
        assertThat(log).isEqualTo(Experiments.of("mpsc: channel(0)"));
    }

    @Test
    @Experiment("mpsc: no barging - a freed slot belongs to the first waiter at once")
    void nobodyOvertakesTheFirstWaiter() {
        Channel<Integer> channel = Channel.bounded(1);
        Sender<Integer> sender = channel.sender();
        sender.trySend(1);
        run(
                script().run(
                                cx ->
                                        cx.spawn(
                                                "waiter",
                                                script().then(
                                                                c -> sender.send(2),
                                                                sent -> note("waiter sent"))))
                        .then(cx -> sleep(1))
                        .then(
                                cx -> recv(channel),
                                item ->
                                        note(
                                                "recv "
                                                        + some(item)
                                                        + ", capacity now "
                                                        + sender.capacity()))
                        .run(cx -> note("try_send right after recv: " + tried(sender.trySend(3))))
                        .then(cx -> sleep(1))
                        .then(cx -> recv(channel), item -> note("recv " + some(item))));

        assertThat(log)
                .isEqualTo(
                        Experiments.of(
                                "mpsc: no barging - a freed slot belongs to the first waiter at"
                                        + " once"));
    }

    @Test
    @Experiment(
            "mpsc: send / try_send / blocked send after the receiver is dropped give the value"
                    + " back")
    void aDroppedReceiverGivesEveryItemBack() {
        Channel<Integer> channel = Channel.bounded(1);
        Sender<Integer> sender = channel.sender();
        sender.trySend(1);
        Script watching =
                script().then(cx -> sleep(6))
                        .then(cx -> sender.closed(), gone -> note("closed() resolved"));
        run(
                script().run(cx -> cx.spawn("watcher", watching))
                        .run(
                                cx ->
                                        cx.spawn(
                                                "blocked",
                                                script().then(
                                                                c -> sender.send(2),
                                                                sent ->
                                                                        note(
                                                                                "blocked send -> "
                                                                                        + show(
                                                                                                sent)))))
                        .then(cx -> sleep(5))
                        .run(cx -> note("try_send while full -> " + tried(sender.trySend(9))))
                        .run(cx -> channel.receiver().close())
                        .run(
                                cx ->
                                        note(
                                                "rx dropped (1 buffered item is discarded),"
                                                        + " is_closed="
                                                        + sender.isClosed()))
                        .then(cx -> sleep(1))
                        .then(
                                cx -> sender.send(3),
                                sent ->
                                        note(
                                                "send -> "
                                                        + show(sent)
                                                        + "; try_send -> "
                                                        + tried(sender.trySend(4)))));

        assertThat(log)
                .isEqualTo(
                        Experiments.of(
                                "mpsc: send / try_send / blocked send after the receiver is dropped"
                                        + " give the value back"));
    }

    @Test
    @Experiment(
            "mpsc: rx.close(): buffered items still received, then None; blocked and new sends"
                    + " fail")
    void aClosedReceiverStillReceivesWhatIsInside() {
        Channel<Integer> channel = Channel.bounded(2);
        Sender<Integer> sender = channel.sender();
        sender.trySend(1);
        sender.trySend(2);
        Script late = script().then(cx -> sender.send(4), sent -> note("send -> " + show(sent)));
        List<String> received = new ArrayList<>();
        Script root =
                script().run(cx -> cx.spawn("blocked", late))
                        .then(cx -> sleep(5))
                        .run(cx -> channel.receiver().closeToSenders())
                        .run(cx -> note("closed"))
                        .then(cx -> new YieldNow());
        for (int i = 0; i < 4; i++) {
            receiving(root, channel, received);
        }
        run(root.run(cx -> note("recv " + String.join(" ", received))));

        assertThat(log)
                .isEqualTo(
                        Experiments.of(
                                "mpsc: rx.close(): buffered items still received, then None;"
                                        + " blocked and new sends fail"));
    }

    @Test
    @Experiment("mpsc: a permit held over close() can still send; recv waits for it")
    void aPermitOutlivesTheClose() {
        Channel<Integer> channel = Channel.bounded(2);
        Sender<Integer> sender = channel.sender();
        List<Permit<Integer>> held = new ArrayList<>();
        Script holder =
                script().run(cx -> held.add(permit(sender.tryReserve())))
                        .run(cx -> note("reserved, capacity " + sender.capacity()))
                        .then(cx -> sleep(20))
                        .run(cx -> held.getFirst().send(7))
                        .run(cx -> note("permit used"))
                        .then(cx -> sleep(0))
                        .then(cx -> new YieldNow())
                        .then(
                                cx -> sender.reserve(),
                                outcome ->
                                        note(
                                                "reserve after close -> Some("
                                                        + (outcome
                                                                        instanceof
                                                                        ReserveOutcome.Closed<
                                                                                        Integer>
                                                                                _
                                                                ? "SendError(())"
                                                                : "None")
                                                        + ")"));
        run(
                script().run(cx -> cx.spawn("holder", holder))
                        .then(cx -> sleep(5))
                        .run(cx -> channel.receiver().closeToSenders())
                        .run(cx -> note("closed"))
                        .then(cx -> recv(channel), item -> note("recv " + some(item)))
                        .then(cx -> recv(channel), item -> note("recv " + some(item))));

        assertThat(log)
                .isEqualTo(
                        Experiments.of(
                                "mpsc: a permit held over close() can still send; recv waits for"
                                        + " it"));
    }

    private static Permit<Integer> permit(ReserveOutcome<Integer> outcome) {
        return ((ReserveOutcome.Reserved<Integer>) outcome).permit();
    }

    @Test
    @Experiment("mpsc: all senders dropped: drain, then None for ever")
    void withoutSendersItDrainsAndEnds() {
        Channel<Integer> channel = Channel.bounded(5);
        channel.sender().trySend(1);
        channel.sender().trySend(2);
        WeakSender<Integer> weak = channel.sender().downgrade();
        channel.sender().close();
        List<String> received = new ArrayList<>();
        Script root = script();
        for (int i = 0; i < 4; i++) {
            receiving(root, channel, received);
        }
        run(
                root.run(
                                cx ->
                                        note(
                                                String.join(" ", received)
                                                        + "; weak upgrades: "
                                                        + weak.upgrade().isPresent()))
                        .run(cx -> note("try_recv " + show(channel.receiver().tryRecv()))));

        assertThat(log)
                .isEqualTo(Experiments.of("mpsc: all senders dropped: drain, then None for ever"));
    }

    @Test
    @Experiment("mpsc: a cancelled (timed-out) send sends nothing and leaves the queue")
    void aSendThatTimesOutSendsNothingAndLeavesTheQueue() {
        Channel<Integer> channel = Channel.bounded(1);
        Sender<Integer> sender = channel.sender();
        sender.trySend(1);
        List<String> received = new ArrayList<>();
        run(
                receiving(
                                script().then(
                                                cx ->
                                                        Timeout.after(
                                                                Duration.ofMillis(10),
                                                                sender.send(2)),
                                                outcome ->
                                                        note(
                                                                "timeout(send 2) -> "
                                                                        + (outcome
                                                                                instanceof
                                                                                Result.Err<?, ?>)))
                                        .then(
                                                cx -> sender.sendTimeout(3, 10 * MS),
                                                outcome ->
                                                        note("send_timeout 3 -> " + show(outcome))),
                                channel,
                                received)
                        .run(
                                cx ->
                                        note(
                                                "recv "
                                                        + received.getFirst()
                                                        + "; try_recv "
                                                        + show(channel.receiver().tryRecv()))));

        assertThat(log)
                .isEqualTo(
                        Experiments.of(
                                "mpsc: a cancelled (timed-out) send sends nothing and leaves the"
                                        + " queue"));
    }

    @Test
    @Experiment("mpsc: unbounded never blocks, fails after close")
    void anUnboundedChannelNeverBlocks() {
        Channel<Integer> channel = Channel.unbounded();
        Sender<Integer> sender = channel.sender();
        for (int i = 0; i < 3; i++) {
            sender.trySend(i);
        }
        channel.receiver().closeToSenders();
        List<String> received = new ArrayList<>();
        Script root = script();
        for (int i = 0; i < 4; i++) {
            receiving(root, channel, received);
        }
        run(
                root.run(
                        cx ->
                                note(
                                        "send after close -> "
                                                + show(sender.trySend(9))
                                                + "; recv "
                                                + String.join(" ", received))));

        assertThat(log)
                .isEqualTo(Experiments.of("mpsc: unbounded never blocks, fails after close"));
    }
}
