package dev.sluice.stream;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/// A stream with its combinators as methods, named as in Rust (futures, `StreamExt`); each is a class of its own.
///
/// It takes its stream over; the next method takes over what the last one gave. Polling goes straight to the
/// combinators. Where a Rust closure is `async`, the function gives a [Future]; a function that answers at once has
/// the plain name.
///
/// @param <T> the items
public final class StreamExt<T> implements Stream<T> {
    private final Stream<T> stream;

    private StreamExt(Stream<T> stream) {
        this.stream = stream;
    }

    /// The same stream, to be chained.
    public static <T> StreamExt<T> of(Stream<T> stream) {
        return new StreamExt<>(stream);
    }

    /// What a receiver receives (tokio-stream, `ReceiverStream`).
    public static <T> StreamExt<T> of(Receiver<T> receiver) {
        return of(new ReceiverStream<>(receiver));
    }

    /// These items (futures, `stream::iter`).
    public static <T> StreamExt<T> iter(Iterable<? extends T> items) {
        return of(new Iter<>(items));
    }

    /// Whole numbers from `from` up to but not including `to`.
    public static StreamExt<Long> range(long from, long to) {
        return of(new Iter<>(LongStream.range(from, to).iterator()));
    }

    /// What `next` makes of 0, 1 and so on, one after another, up to but not including `count`; unlike
    /// [Unfold], the number is taken before what is awaited.
    public static <T> StreamExt<T> unfold(
            Iterator<? extends T> items, Function<? super T, ? extends Future<?>> before) {
        return of(new Unfold<Iterator<? extends T>, T>(items, rest -> step(rest, before)));
    }

    private static <T> Future<Optional<Unfold.Step<T, Iterator<? extends T>>>> step(
            Iterator<? extends T> rest, Function<? super T, ? extends Future<?>> before) {
        if (!rest.hasNext()) {
            return new Ready<>(Optional.empty());
        }
        T item = rest.next();
        return before.apply(item).map(_ -> Optional.of(new Unfold.Step<>(item, rest)));
    }

    /// What `body` makes of each, until one fails (futures, `stream::try_unfold`).
    public static <T, U, E> TryStreamExt<U, E> tryUnfold(
            Iterator<? extends T> items, Function<? super T, ? extends Future<Result<U, E>>> body) {
        return TryStreamExt.of(
                new TryUnfold<Iterator<? extends T>, U, E>(items, rest -> tried(rest, body)));
    }

    private static <T, U, E>
            Future<Result<Optional<Unfold.Step<U, Iterator<? extends T>>>, E>> tried(
                    Iterator<? extends T> rest,
                    Function<? super T, ? extends Future<Result<U, E>>> body) {
        if (!rest.hasNext()) {
            return new Ready<>(Result.ok(Optional.empty()));
        }
        return body.apply(rest.next())
                .map(result -> result.map(made -> Optional.of(new Unfold.Step<>(made, rest))));
    }

    /// One after the other (futures, `StreamExt::chain`).
    public static <T> StreamExt<T> chain(Stream<? extends T> first, Stream<? extends T> second) {
        return of(new Chain<>(widened(first), widened(second)));
    }

    /// Both as they come (tokio-stream, `StreamExt::merge`).
    public static <T> StreamExt<T> merge(Stream<? extends T> a, Stream<? extends T> b) {
        return of(new Merge<>(widened(a), widened(b)));
    }

    /// Both as they come (futures, `stream::select`).
    public static <T> StreamExt<T> select(Stream<? extends T> a, Stream<? extends T> b) {
        return of(new Select<>(widened(a), widened(b)));
    }

    /// Both as they come, the left one first (futures, `stream::select_with_strategy`).
    public static <T> StreamExt<T> selectLeft(Stream<? extends T> left, Stream<? extends T> right) {
        return select(left, right, SelectWithStrategy.PollNext.LEFT);
    }

    /// Both as they come, the right one first (futures, `stream::select_with_strategy`).
    public static <T> StreamExt<T> selectRight(
            Stream<? extends T> left, Stream<? extends T> right) {
        return select(left, right, SelectWithStrategy.PollNext.RIGHT);
    }

    private static <T> StreamExt<T> select(
            Stream<? extends T> left,
            Stream<? extends T> right,
            SelectWithStrategy.PollNext first) {
        return of(new SelectWithStrategy<>(widened(left), widened(right), () -> first));
    }

    /// All as they come (futures, `stream::select_all`).
    public static <T> StreamExt<T> selectAll(List<? extends Stream<? extends T>> streams) {
        return of(new SelectAll<>(streams.stream().map(StreamExt::<T>widened).toList()));
    }

    /// Pair by pair (futures, `StreamExt::zip`).
    public static <A, B, C> StreamExt<C> zip(
            Stream<A> left, Stream<B> right, BiFunction<? super A, ? super B, ? extends C> pair) {
        return of(new Zip<>(left, right, pair));
    }

    /// A stream only gives its items away, so one of cats is one of animals.
    @SuppressWarnings("unchecked")
    private static <T> Stream<T> widened(Stream<? extends T> stream) {
        return (Stream<T>) stream;
    }

    public <U> StreamExt<U> map(Function<? super T, ? extends U> f) {
        return of(new Map<>(stream, f));
    }

    /// The body of one item at a time.
    public <U> StreamExt<U> then(Function<? super T, ? extends Future<U>> f) {
        return of(new Then<>(stream, f));
    }

    public StreamExt<T> inspect(Consumer<? super T> f) {
        return of(new Inspect<>(stream, f));
    }

    /// The same stream, in whose task `spawner` starts tasks.
    public StreamExt<T> spawning(Spawner spawner) {
        return of(spawner.above(stream));
    }

    public StreamExt<T> filter(Predicate<? super T> predicate) {
        return filterAsync(now(predicate));
    }

    /// With a predicate that takes time.
    public StreamExt<T> filterAsync(Function<? super T, ? extends Future<Boolean>> predicate) {
        return of(new Filter<>(stream, predicate));
    }

    public <U> StreamExt<U> filterMap(Function<? super T, Optional<U>> f) {
        return filterMapAsync(item -> new Ready<>(f.apply(item)));
    }

    /// With a body that takes time.
    public <U> StreamExt<U> filterMapAsync(Function<? super T, ? extends Future<Optional<U>>> f) {
        return of(new FilterMap<>(stream, f));
    }

    public StreamExt<T> take(long n) {
        return of(new Take<>(stream, n));
    }

    public StreamExt<T> takeWhile(Predicate<? super T> predicate) {
        return takeWhileAsync(now(predicate));
    }

    /// With a predicate that takes time.
    public StreamExt<T> takeWhileAsync(Function<? super T, ? extends Future<Boolean>> predicate) {
        return of(new TakeWhile<>(stream, predicate));
    }

    public StreamExt<T> takeUntil(Future<?> until) {
        return of(new TakeUntil<>(stream, until));
    }

    public <U> StreamExt<U> mapWhile(Function<? super T, Optional<U>> f) {
        return of(new MapWhile<>(stream, f));
    }

    public StreamExt<T> debounce(Duration silence) {
        return of(new Debounce<>(stream, silence::toNanos));
    }

    public StreamExt<T> skip(long n) {
        return of(new Skip<>(stream, n));
    }

    public StreamExt<T> skipWhile(Predicate<? super T> predicate) {
        return skipWhileAsync(now(predicate));
    }

    /// With a predicate that takes time.
    public StreamExt<T> skipWhileAsync(Function<? super T, ? extends Future<Boolean>> predicate) {
        return of(new SkipWhile<>(stream, predicate));
    }

    public <U> StreamExt<U> enumerate(Enumerate.Numbering<? super T, ? extends U> pair) {
        return of(new Enumerate<>(stream, pair));
    }

    public StreamExt<T> fuse() {
        return of(new Fuse<>(stream));
    }

    public StreamExt<T> peekable() {
        return of(new Peekable<>(stream));
    }

    public StreamExt<List<T>> chunks(int n) {
        return of(new Chunks<>(stream, n));
    }

    public StreamExt<List<T>> readyChunks(int n) {
        return of(new ReadyChunks<>(stream, n));
    }

    public StreamExt<List<T>> chunksTimeout(int n, Duration after) {
        return of(new ChunksTimeout<>(stream, n, after::toNanos));
    }

    public StreamExt<T> throttle(Duration every) {
        return of(new Throttle<>(stream, every::toNanos));
    }

    /// An error for each such silence; the first is counted from the start of the run.
    public TryStreamExt<T, Timeout.Elapsed> timeout(Duration after) {
        return TryStreamExt.of(new TimeoutStream<>(stream, after::toNanos, 0));
    }

    public TryStreamExt<T, RuntimeException> catchUnwind() {
        return TryStreamExt.of(new CatchUnwind<>(stream));
    }

    public <U> StreamExt<U> flatMap(Function<? super T, ? extends Stream<U>> f) {
        return of(new FlatMap<>(stream, f));
    }

    /// What `f` makes of the last state and an item is the next state and goes on; nothing ends the stream.
    public <S> StreamExt<S> scan(
            S initial, BiFunction<? super S, ? super T, ? extends Future<Optional<S>>> f) {
        return of(
                new Scan<T, AtomicReference<S>, S>(
                        stream,
                        new AtomicReference<>(initial),
                        (state, item) ->
                                f.apply(state.get(), item).map(next -> kept(state, next))));
    }

    private static <S> Optional<S> kept(AtomicReference<S> state, Optional<S> next) {
        next.ifPresent(state::set);
        return next;
    }

    /// Bodies of so many items at once, answers in order: Rust's `.map(f).buffered(n)`.
    public <U> StreamExt<U> buffered(int n, Function<? super T, ? extends Future<U>> f) {
        return of(new Buffered<>(new Map<T, Future<U>>(stream, f), () -> n));
    }

    /// Bodies of so many items at once, answers as they come: Rust's `.map(f).buffer_unordered(n)`.
    public <U> StreamExt<U> bufferUnordered(int n, Function<? super T, ? extends Future<U>> f) {
        return of(new BufferUnordered<>(new Map<T, Future<U>>(stream, f), () -> n));
    }

    /// Items that cannot fail, as results: Rust's `.map(Ok)`.
    public <E> TryStreamExt<T, E> ok() {
        return TryStreamExt.of(new Map<T, Result<T, E>>(stream, Result::ok));
    }

    /// Items that a function accepts or turns into errors.
    public <U, E> TryStreamExt<U, E> tried(Function<? super T, Result<U, E>> f) {
        return TryStreamExt.of(new Map<T, Result<U, E>>(stream, f));
    }

    /// Sends each item and awaits a pause, see [Feed].
    public Future<Unit> feed(Sender<T> sender, Function<? super T, ? extends Future<?>> pause) {
        return feed(Target.of(sender), pause);
    }

    /// As [#feed(Sender, Function)], sending in another way than [Sender#send].
    public Future<Unit> feed(
            Sender<T> sender,
            Function<? super T, ? extends Future<SendOutcome<T>>> send,
            Function<? super T, ? extends Future<?>> pause) {
        return feed(Target.of(sender, send), pause);
    }

    /// As [#feed(Sender, Function)], into any channel or several.
    public Future<Unit> feed(
            Target<? super T> target, Function<? super T, ? extends Future<?>> pause) {
        return new Feed<>(stream, target, pause);
    }

    /// The body of one item at a time; [Ready#DONE] where there is nothing to wait for.
    public Future<Unit> forEach(Function<? super T, ? extends Future<?>> body) {
        return new ForEach<>(stream, body);
    }

    /// The bodies of so many items at once; 0 for any number.
    public Future<Unit> forEachConcurrent(
            int limit, Function<? super T, ? extends Future<?>> body) {
        return new ForEachConcurrent<>(stream, () -> limit, body);
    }

    /// Rust's `while let Some(item) = stream.next().await`, broken off after so many items; gives how many there were.
    public Future<Long> nextLoop(long most, Function<? super T, ? extends Future<?>> body) {
        return new NextLoop<>(stream, most, body);
    }

    public <A> Future<A> fold(A initial, BiFunction<? super A, ? super T, ? extends Future<A>> f) {
        return new Fold<>(stream, initial, f);
    }

    public Future<List<T>> collect() {
        return new Collect<>(stream);
    }

    public Future<Long> count() {
        return new Count(stream);
    }

    private static <T> Function<T, Future<Boolean>> now(Predicate<? super T> predicate) {
        return item -> Ready.of(predicate.test(item));
    }

    @Override
    public Poll pollNext(Context cx) {
        return stream.pollNext(cx);
    }

    @Override
    public T take() {
        return stream.take();
    }

    @Override
    public void close() {
        stream.close();
    }
}
