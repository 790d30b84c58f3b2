package dev.sluice.stream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;

/// One task, a clock that jumps to the next timer when nothing was woken, and a log of what happened when.
final class Lab implements Host {
    private static final long MILLI = 1_000_000;
    private static final int BUDGET = 128;

    private final List<String> log = new ArrayList<>();
    private final PriorityQueue<Alarm> alarms =
            new PriorityQueue<>(
                    Comparator.comparingLong(Alarm::deadline).thenComparingLong(Alarm::number));
    private final Context cx = new Context(this, this::woken);
    private long now;
    private long registered;
    private int left = BUDGET;
    int wakes;

    private void woken() {
        wakes++;
    }

    Context cx() {
        return cx;
    }

    List<String> log() {
        return log;
    }

    void say(String text) {
        log.add("t=" + now / MILLI + " " + text);
    }

    /// One poll of the task.
    Poll poll(Stream<?> stream) {
        left = BUDGET;
        return stream.pollNext(cx);
    }

    /// One poll of the task.
    Poll poll(Future<?> future) {
        left = BUDGET;
        return future.poll(cx);
    }

    /// Rust's `stream.next().await`.
    <T> Optional<T> next(Stream<T> stream) {
        while (true) {
            int before = wakes;
            switch (poll(stream)) {
                case READY -> {
                    return Optional.of(stream.take());
                }
                case DONE -> {
                    return Optional.empty();
                }
                case PENDING -> waitForWake(before);
            }
        }
    }

    /// Rust's `future.await`, dropped at its end.
    <T> T run(Future<T> future) {
        try (future) {
            int before = wakes;
            while (poll(future) == Poll.PENDING) {
                waitForWake(before);
                before = wakes;
            }
            return future.value();
        }
    }

    /// Logs each item as `out`, then `end`.
    void drain(Stream<?> stream) {
        for (var item = next(stream); item.isPresent(); item = next(stream)) {
            say("out " + Rust.show(item.get()));
        }
        say("end");
        stream.close();
    }

    /// Logs the panic of `act` as the task's end.
    void panic(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException panic) {
            say("PANIC Some(" + Rust.show(panic.getMessage()) + ")");
        }
    }

    /// Logs that `act` waits for what nobody can bring.
    void hang(Runnable act) {
        try {
            act.run();
        } catch (Hang forEver) {
            log.add("t=inf HANG (still pending after 1000 virtual s)");
        }
    }

    /// Lets the clock run to `millis`, firing what is due.
    void at(long millis) {
        while (!alarms.isEmpty() && alarms.peek().deadline <= millis * MILLI) {
            jump();
        }
        now = millis * MILLI;
    }

    private void waitForWake(int before) {
        while (wakes == before) {
            if (alarms.isEmpty()) {
                throw new Hang();
            }
            jump();
        }
    }

    private void jump() {
        now = Math.max(now, alarms.element().deadline);
        while (!alarms.isEmpty() && alarms.element().deadline <= now) {
            alarms.remove().fire();
        }
    }

    /// A loud source: `[s yields 0]`.
    Script<Integer> source(String name, Integer... items) {
        return script(items).named(name).loud();
    }

    /// A quiet source, for its polls and closes to be asked about.
    @SafeVarargs
    final <T> Script<T> script(T... items) {
        Script<T> script = new Script<>(this);
        for (T item : items) {
            script.then(item);
        }
        return script;
    }

    /// 0, 1, 2… with so many milliseconds before each, slept through only while polled.
    Stream<Integer> gaps(long... millis) {
        return new Unfold<Integer, Integer>(
                0,
                n ->
                        new Body<Optional<Unfold.Step<Integer, Integer>>>(this)
                                .sleep(n < millis.length ? millis[n] : 0)
                                .gives(
                                        () ->
                                                n < millis.length
                                                        ? Optional.of(new Unfold.Step<>(n, n + 1))
                                                        : Optional.empty()));
    }

    <T> Body<T> body() {
        return new Body<>(this);
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public boolean spend() {
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }

    @Override
    public void refund() {
        left++;
    }

    @Override
    public Timer timer(long deadline, Waker waker) {
        Alarm alarm = new Alarm(this, deadline, registered++, waker);
        if (deadline <= now) {
            alarm.fired = true;
        } else {
            alarms.add(alarm);
        }
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

    /// Nobody can ever wake the task.
    static final class Hang extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static final class Alarm implements Timer {
        private final Lab lab;
        private final long deadline;
        private final long number;
        private Waker waker;
        private boolean fired;

        Alarm(Lab lab, long deadline, long number, Waker waker) {
            this.lab = lab;
            this.deadline = deadline;
            this.number = number;
            this.waker = waker;
        }

        long deadline() {
            return deadline;
        }

        long number() {
            return number;
        }

        void fire() {
            fired = true;
            waker.wake();
        }

        @Override
        public boolean fired() {
            return fired;
        }

        @Override
        public void rewake(Waker next) {
            waker = next;
        }

        @Override
        public void cancel() {
            lab.alarms.remove(this);
        }
    }
}
