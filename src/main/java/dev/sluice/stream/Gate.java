package dev.sluice.stream;

import dev.sluice.stream.ChannelState.Waiting;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The slots of a channel (tokio, `sync::batch_semaphore`): who may claim the next position, and who waits.
///
/// Sending with a free slot and nobody waiting, and receiving with nobody waiting, take no lock. Wakers are
/// called outside the lock.
final class Gate {
    /// Instead of a claim: no slot now.
    static final long FULL = -1;

    /// Instead of a claim: no slot, ever again.
    static final long REFUSED = -2;

    /// Instead of a claim: only the holder of the lock may claim now.
    private static final long BARRED = -4;

    /// Instead of a claim: the slot is used up, but nobody will receive.
    static final long LOST = -3;

    private final Tail tail = new Tail();
    private final Padded head = new Padded();

    /// What senders know of [#head]: they look only when the channel seems full.
    private final Padded headSeen = new Padded();

    /// Not 0 while senders wait: apart from [#tail], which every sender changes, for the receiver asks for
    /// each item.
    private final Padded waiting = new Padded();

    private final WaiterQueue queue = new WaiterQueue();
    private final Sleeper receiver = new Sleeper(tail);
    private volatile int slots;
    private long held;
    private long lost;
    private boolean abandoned;

    Gate(int slots) {
        this.slots = slots;
    }

    /// The receiver's waker.
    Sleeper receiver() {
        return receiver;
    }

    int slots() {
        return slots;
    }

    /// The position that the receiver has come to.
    long head() {
        return head.get();
    }

    /// The position that the next item will have.
    long end() {
        return Tail.position(tail.get());
    }

    boolean refuses() {
        return Tail.has(tail.get(), Tail.CLOSED);
    }

    boolean refusesOrEnds() {
        return Tail.has(tail.get(), Tail.REFUSED);
    }

    /// Slots neither filled nor assigned.
    synchronized int free() {
        return Math.clamp(unassigned(), 0, slots);
    }

    synchronized List<Waiting> waiting() {
        return queue.view();
    }

    /// Claims the next position without waiting.
    ///
    /// @return the tail as it was, [#FULL] or [#REFUSED]
    long claim() {
        long claimed = claimFree();
        return claimed == BARRED ? claimBehindLock() : claimed;
    }

    private long claimFree() {
        while (true) {
            long seen = tail.get();
            if (Tail.has(seen, Tail.SLOW)) {
                return BARRED;
            }
            if (isFull(Tail.position(seen))) {
                return FULL;
            }
            if (tail.tryClaim(seen)) {
                return seen;
            }
        }
    }

    private boolean isFull(long position) {
        if (position - headSeen.glance() < slots) {
            return false;
        }
        long now = head.get();
        headSeen.note(now);
        return position - now >= slots;
    }

    private synchronized long claimBehindLock() {
        return switch (hold(1)) {
            case READY -> claimHeld();
            case PENDING -> FULL;
            case DONE -> REFUSED;
        };
    }

    /// Claims the next position, or waits in the queue.
    ///
    /// @return the tail as it was, [#FULL] when pending, or [#REFUSED]
    long pollClaim(Waiter waiter, Context cx) {
        if (waiter.isIdle()) {
            long claimed = claimFree();
            if (claimed >= 0) {
                return claimed;
            }
        }
        return claimOrQueue(waiter, cx);
    }

    private long claimOrQueue(Waiter waiter, Context cx) {
        boolean ends;
        synchronized (this) {
            if (!refusesOrEnds()) {
                return holdOrQueue(waiter, 1, cx) == Poll.READY ? useHeld() : FULL;
            }
            giveUp(waiter);
            ends = settle();
        }
        if (ends) {
            receiver.wake();
        }
        return REFUSED;
    }

    /// Claims the next position for a slot that is held.
    ///
    /// @return the tail as it was, or [#LOST]
    synchronized long claimHeld() {
        return useHeld();
    }

    private long useHeld() {
        held--;
        if (abandoned) {
            lost++;
            settle();
            return LOST;
        }
        return tail.claim(!queue.isEmpty(), held > 0);
    }

    /// Takes so many slots at once without waiting: ready, pending when there are too few, done when refused.
    synchronized Poll hold(int wanted) {
        if (refusesOrEnds()) {
            return Poll.DONE;
        }
        if (wanted == 0) {
            return Poll.READY;
        }
        tail.raise(Tail.HELD);
        boolean enough = queue.isEmpty() && unassigned() >= wanted;
        held += enough ? wanted : 0;
        settle();
        return enough ? Poll.READY : Poll.PENDING;
    }

    /// Takes so many slots at once, or waits in the queue; done when refused.
    Poll pollHold(Waiter waiter, int wanted, Context cx) {
        boolean ends;
        synchronized (this) {
            if (!refusesOrEnds()) {
                return holdOrQueue(waiter, wanted, cx);
            }
            giveUp(waiter);
            ends = settle();
        }
        if (ends) {
            receiver.wake();
        }
        return Poll.DONE;
    }

    private Poll holdOrQueue(Waiter waiter, int wanted, Context cx) {
        if (waiter.isIdle()) {
            tail.raise(Tail.WAITING | Tail.HELD);
            if (waiting.get() == 0) {
                waiting.set(1);
            }
            waiter.begin(wanted, cx.polledAt());
            if (queue.isEmpty()) {
                assign(waiter);
            }
            if (!waiter.isGranted()) {
                queue.add(waiter);
            }
            settle();
        }
        if (waiter.isGranted()) {
            waiter.reset();
            return Poll.READY;
        }
        waiter.waitWith(cx.waker());
        return Poll.PENDING;
    }

    /// Ends a wait: leaves the queue and gives back what was assigned.
    void cancel(Waiter waiter) {
        if (waiter.isIdle()) {
            return;
        }
        boolean ends;
        List<Waker> woken;
        synchronized (this) {
            giveUp(waiter);
            woken = assignAll();
            ends = settle();
        }
        wake(woken, ends);
    }

    /// Gives back held slots.
    void release(int count) {
        boolean ends;
        List<Waker> woken;
        synchronized (this) {
            held -= count;
            woken = assignAll();
            ends = settle();
        }
        wake(woken, ends);
    }

    /// Moves the receiver's position on by one; the freed slot belongs to the first waiter.
    void advance(long position) {
        head.set(position);
        if (waiting.get() != 0) {
            passOn();
        }
    }

    private void passOn() {
        Waker woken;
        synchronized (this) {
            woken = assignNext();
            settle();
        }
        if (woken != null) {
            woken.wake();
        }
    }

    /// Changes the number of slots.
    void resize(int count) {
        List<Waker> woken;
        synchronized (this) {
            slots = count;
            woken = assignAll();
            settle();
        }
        wake(woken, false);
    }

    /// Refuses further sends; what is held may still be used.
    ///
    /// @param abandon whether nobody will receive any more
    void close(boolean abandon) {
        List<Waker> woken = new ArrayList<>();
        synchronized (this) {
            abandoned |= abandon;
            tail.raise(Tail.CLOSED);
            for (Waiter first = queue.first(); first != null; first = queue.first()) {
                queue.remove(first);
                woken.add(first.takeWaker());
            }
            settle();
        }
        wake(woken, false);
    }

    /// Says that no sender is left.
    void endSenders() {
        if (tail.end()) {
            receiver.wake();
        }
    }

    private void wake(List<Waker> woken, boolean ends) {
        woken.forEach(Waker::wake);
        if (ends) {
            receiver.wake();
        }
    }

    private long unassigned() {
        return slots - (end() - head.get()) - held - lost;
    }

    private boolean settle() {
        boolean queued = !queue.isEmpty();
        boolean ends = tail.settle(queued, held > 0);
        if (!queued && waiting.glance() != 0) {
            waiting.set(0);
        }
        return ends;
    }

    private void giveUp(Waiter waiter) {
        if (waiter.queued) {
            queue.remove(waiter);
        }
        held -= waiter.reset();
    }

    private void assign(Waiter waiter) {
        held += waiter.accept(unassigned());
    }

    private @Nullable Waker assignNext() {
        Waiter first = queue.first();
        if (first == null) {
            return null;
        }
        assign(first);
        if (!first.isGranted()) {
            return null;
        }
        queue.remove(first);
        return first.takeWaker();
    }

    private List<Waker> assignAll() {
        if (queue.isEmpty()) {
            return List.of();
        }
        List<Waker> woken = new ArrayList<>();
        for (Waker next = assignNext(); next != null; next = assignNext()) {
            woken.add(next);
        }
        return woken;
    }
}
