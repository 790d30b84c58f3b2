package dev.sluice.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// One task on a clock that the test moves, with a budget that the test may set.
final class ChannelHost implements Host {
    int budget = Integer.MAX_VALUE;
    int wakes;
    private long now;
    private final List<Alarm> alarms = new ArrayList<>();
    private final Context cx = new Context(this, () -> wakes++);

    Context cx() {
        return cx;
    }

    /// The wake-ups since the last question.
    int takeWakes() {
        int taken = wakes;
        wakes = 0;
        return taken;
    }

    void advance(long nanos) {
        now += nanos;
        for (Alarm alarm : List.copyOf(alarms)) {
            if (alarm.deadline <= now && alarms.remove(alarm)) {
                alarm.fired = true;
                alarm.waker.wake();
            }
        }
    }

    int pendingTimers() {
        return alarms.size();
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public boolean spend() {
        if (budget == 0) {
            return false;
        }
        budget--;
        return true;
    }

    @Override
    public void refund() {
        budget++;
    }

    @Override
    public Timer timer(long deadline, Waker waker) {
        Alarm alarm = new Alarm(deadline, waker);
        alarms.add(alarm);
        return alarm;
    }

    @Override
    public void busy(long nanos) {
        now += nanos;
    }

    @Override
    public <T> Future<T> blocking(Callable<T> call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void spawn(String name, Future<?> body) {
        throw new UnsupportedOperationException();
    }

    private final class Alarm implements Timer {
        private final long deadline;
        private Waker waker;
        private boolean fired;

        Alarm(long deadline, Waker waker) {
            this.deadline = deadline;
            this.waker = waker;
        }

        @Override
        public boolean fired() {
            return fired;
        }

        @Override
        public void rewake(Waker woken) {
            waker = woken;
        }

        @Override
        public void cancel() {
            alarms.remove(this);
        }
    }
}
