package dev.sluice.catalog;

import dev.sluice.stream.Future;
import dev.sluice.stream.Owned;
import dev.sluice.stream.Result;
import dev.sluice.stream.Stream;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// What a kind's behaviour is wired to while it is opened, and afterwards.
public interface Wiring {
    /// The parameter's value when the node was opened.
    <T> T get(Param<T> param);

    /// The parameter's value now, following live tuning; cheap and callable from any thread.
    <T> Supplier<T> live(Param<T> param);

    /// Calls `action` with each new value of a tunable parameter.
    <T> void onTune(Param<T> param, Consumer<T> action);

    /// What is wired to a plain input; of a receiver, what it receives.
    Stream<Item> plain(String in);

    /// What is wired to a fallible input.
    Stream<Result<Item, Item>> fallible(String in);

    /// What is wired to an input that takes plain and fallible streams alike.
    <T> Stream<T> any(String in);

    /// Everything wired to an input for many, in wire order.
    <T> List<Stream<T>> all(String in);

    /// The receiver wired to an input; the type of the port says which class it is.
    @SuppressWarnings("TypeParameterUnusedInFormals") // as with the streams, the port decides
    <R extends Owned> R receiver(String in);

    /// What kind of thing is wired to an input.
    PortType type(String in);

    /// An async body: sleeps for what `takes` says of `item`, then answers `then`. Recorded as work of this
    /// node on that item from the first poll until it is done or dropped; where `then` is a [Verdict] that leaves
    /// the item out, that is recorded instead of its end.
    <R> Future<R> work(Delay takes, Item item, Supplier<R> then);

    /// The same body as a task of its own, started now, out of the task that polls this node (tokio, `spawn`):
    /// it goes on while nobody polls what this answers, and after that is closed. A panic in the body is one of
    /// who polls this, as after `handle.await.unwrap()`.
    <R> Future<R> spawned(Delay takes, Item item, Supplier<R> then);

    /// Records that this node does not let an item through that no body was at work on.
    ///
    /// @param load the item, or a result with it on either side
    void leaveOut(Object load);

    /// A new item born at this node, now.
    Item born(Object value, long now);

    /// This node's own random numbers, from the run's seed.
    RandomGenerator random();

    /// A line of this node's output for the terminal or the log panel.
    void print(String line);

    /// A sentence for the person who runs it, apart from the data: standard error in the terminal.
    default void warn(String sentence) {
        print(sentence);
    }

    /// A file named in a parameter, relative to the document.
    Path file(String name);

    /// Tells that something failed while handling `item`: ends the task as a panic does in Rust.
    RuntimeException panic(Item item, String message);
}
