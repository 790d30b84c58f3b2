package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/// A hand-made stream: says how each poll is answered and remembers what it was asked.
final class Script<T> implements Stream<T> {
    private final Lab lab;
    private String name = "s";
    private final Deque<Answer<T>> answers = new ArrayDeque<>();
    private boolean loud;
    private int ends;
    private @Nullable T item;
    private @Nullable Waker waker;
    int polls;
    int closes;

    private record Answer<T>(Poll poll, @Nullable T item) {}

    Script(Lab lab) {
        this.lab = lab;
    }

    Script<T> named(String given) {
        name = given;
        return this;
    }

    Script<T> loud() {
        loud = true;
        return this;
    }

    Script<T> then(T ready) {
        answers.add(new Answer<>(Poll.READY, ready));
        return this;
    }

    Script<T> pending() {
        answers.add(new Answer<>(Poll.PENDING, null));
        return this;
    }

    Script<T> done() {
        answers.add(new Answer<>(Poll.DONE, null));
        return this;
    }

    /// Wakes whoever was told to wait last.
    void wake() {
        if (waker != null) {
            waker.wake();
        }
    }

    @Override
    public Poll pollNext(Context cx) {
        polls++;
        if (closes > 0) {
            throw new AssertionError(name + " polled after it was closed");
        }
        Answer<T> answer = answers.isEmpty() ? new Answer<>(Poll.DONE, null) : answers.remove();
        item = answer.item;
        switch (answer.poll) {
            case READY -> report("[" + name + " yields " + Rust.show(answer.item) + "]");
            case DONE -> report("[" + name + " yields None #" + ++ends + "]");
            case PENDING -> waker = cx.waker();
        }
        return answer.poll;
    }

    private void report(String text) {
        if (loud) {
            lab.say("  " + text);
        }
    }

    @Override
    public T take() {
        T taken = item;
        item = null;
        if (taken == null) {
            throw new AssertionError(name + " has nothing to take");
        }
        return taken;
    }

    @Override
    public void close() {
        if (closes++ == 0 && !loud) {
            lab.say("closed " + name);
        }
    }
}
