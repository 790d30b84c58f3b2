package dev.sluice.stream;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Replays one recorded script against a channel, operation by operation.
final class ChannelScript {
    private record Pending(Future<ReserveOutcome<Integer>> future, ChannelHost task) {}

    private final Receiver<Integer> receiver;
    private final ChannelHost receiving = new ChannelHost();
    private final List<Sender<Integer>> senders = new ArrayList<>();
    private final Map<String, Pending> pending = new LinkedHashMap<>();
    private final Deque<Permit<Integer>> permits = new ArrayDeque<>();

    ChannelScript(int capacity) {
        Channel<Integer> channel = Channel.bounded(capacity);
        receiver = channel.receiver();
        senders.add(channel.sender());
    }

    /// Carries out the operation of a recorded line.
    ///
    /// @return the line as it should have been recorded
    String replay(String line) {
        String[] words = line.split(" ", -1);
        return switch (words[0]) {
            case "try_send" ->
                    words[0] + " " + words[1] + " " + trySend(Integer.parseInt(words[1]));
            case "try_recv" -> words[0] + " " + tryRecv(words[1]);
            case "recv" -> words[0] + " " + recv();
            case "reserve" -> words[0] + " " + words[1] + " " + reserve(words[1]);
            case "poll" -> words[0] + " " + words[1] + " " + poll(words[1]);
            case "cap" -> cap();
            case "drop_tx" -> words[0] + " " + dropSender();
            default -> {
                act(words);
                yield line;
            }
        };
    }

    private void act(String[] words) {
        switch (words[0]) {
            case "permit_send" -> permits.remove().send(Integer.valueOf(words[1]));
            case "permit_drop" -> permits.remove().close();
            case "cancel" -> cancel(words[1]);
            case "clone" -> senders.add(senders.getFirst().copy(0));
            case "close" -> receiver.closeToSenders();
            case "drop_rx" -> receiver.close();
            default -> throw new IllegalArgumentException("unknown operation " + words[0]);
        }
    }

    private String trySend(int value) {
        return switch (senders.getFirst().trySend(value)) {
            case SendOutcome.Sent<Integer>() -> "ok";
            case SendOutcome.Full<Integer>(Integer back) ->
                    back == value ? "full" : "full with " + back;
            case SendOutcome.Closed<Integer>(Integer back) ->
                    back == value ? "closed" : "closed with " + back;
            case SendOutcome.TimedOut<Integer>(Integer back) -> "timed out with " + back;
        };
    }

    /// tokio 1.24 says empty where newer ones say disconnected; we follow the newer.
    private String tryRecv(String recorded) {
        return switch (receiver.tryRecv()) {
            case RecvOutcome.Received<Integer>(Integer value) -> value.toString();
            case RecvOutcome.Empty<Integer>() -> "empty";
            case RecvOutcome.Disconnected<Integer>() ->
                    recorded.equals("empty") && receiver.isClosed() ? "empty" : "disc";
        };
    }

    private String recv() {
        return switch (receiver.pollRecv(receiving.cx())) {
            case READY -> receiver.take().toString();
            case PENDING -> "pending";
            case DONE -> "none";
        };
    }

    private String reserve(String id) {
        pending.put(id, new Pending(senders.getFirst().copy(0).reserveOwned(), new ChannelHost()));
        return pollReserve(id);
    }

    private String poll(String id) {
        boolean woken = requireNonNull(pending.get(id)).task().takeWakes() > 0;
        return "woke " + woken + " " + pollReserve(id);
    }

    private String pollReserve(String id) {
        Pending asked = requireNonNull(pending.get(id));
        if (asked.future().poll(asked.task().cx()) == Poll.PENDING) {
            return "pending";
        }
        pending.remove(id);
        ReserveOutcome<Integer> outcome = asked.future().value();
        asked.future().close();
        if (outcome instanceof ReserveOutcome.Reserved<Integer>(Permit<Integer> permit)) {
            permits.add(permit);
            return "permit";
        }
        return "closed";
    }

    private void cancel(String id) {
        requireNonNull(pending.remove(id)).future().close();
    }

    private String cap() {
        Sender<Integer> sender = senders.getFirst();
        return "cap "
                + sender.capacity()
                + " max "
                + sender.maxCapacity()
                + " closed "
                + sender.isClosed();
    }

    private int dropSender() {
        senders.removeFirst().close();
        return senders.size();
    }
}
