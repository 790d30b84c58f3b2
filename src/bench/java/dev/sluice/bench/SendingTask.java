package dev.sluice.bench;

import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;
import dev.sluice.stream.PollSender;
import dev.sluice.stream.Sender;
import dev.sluice.stream.Unit;

/// A task that sends so many items and drops its sender.
final class SendingTask implements Future<Unit> {
    private final Sender<Integer> sender;
    private final PollSender<Integer> poller;
    private final int items;
    private int sent;

    SendingTask(Sender<Integer> sender, int items) {
        this.sender = sender;
        this.poller = sender.poller();
        this.items = items;
    }

    @Override
    public Poll poll(Context cx) {
        while (sent < items) {
            if (poller.pollSend(cx, Pipe.item(sent)) == Poll.PENDING) {
                return Poll.PENDING;
            }
            sent++;
        }
        return Poll.READY;
    }

    @Override
    public Unit value() {
        return Unit.UNIT;
    }

    @Override
    public void close() {
        poller.close();
        sender.close();
    }
}
