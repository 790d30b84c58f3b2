package dev.sluice.stream;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/// A fallible stream with its combinators as methods, named as in Rust (futures, `TryStreamExt`), as [StreamExt] has
/// those of plain streams.
///
/// @param <T> what went well
/// @param <E> what went wrong
public final class TryStreamExt<T, E> implements Stream<Result<T, E>> {
    private final Stream<Result<T, E>> stream;

    private TryStreamExt(Stream<Result<T, E>> stream) {
        this.stream = stream;
    }

    /// The same stream, to be chained.
    public static <T, E> TryStreamExt<T, E> of(Stream<Result<T, E>> stream) {
        return new TryStreamExt<>(stream);
    }

    /// Its results as plain items.
    public StreamExt<Result<T, E>> plain() {
        return StreamExt.of(stream);
    }

    public TryStreamExt<T, E> inspect(Consumer<? super Result<T, E>> f) {
        return of(new Inspect<>(stream, f));
    }

    /// The same stream, in whose task `spawner` starts tasks.
    public TryStreamExt<T, E> spawning(Spawner spawner) {
        return of(spawner.above(stream));
    }

    public TryStreamExt<T, E> take(long n) {
        return of(new Take<>(stream, n));
    }

    public TryStreamExt<T, E> takeUntil(Future<?> until) {
        return of(new TakeUntil<>(stream, until));
    }

    public TryStreamExt<T, E> debounce(Duration silence) {
        return of(new Debounce<>(stream, silence::toNanos));
    }

    public TryStreamExt<T, E> skip(long n) {
        return of(new Skip<>(stream, n));
    }

    public TryStreamExt<T, E> fuse() {
        return of(new Fuse<>(stream));
    }

    public TryStreamExt<T, E> peekable() {
        return of(new Peekable<>(stream));
    }

    public TryStreamExt<T, E> throttle(Duration every) {
        return of(new Throttle<>(stream, every::toNanos));
    }

    public <U> TryStreamExt<U, E> mapOk(Function<? super T, ? extends U> f) {
        return of(new MapOk<>(stream, f));
    }

    public <F> TryStreamExt<T, F> mapErr(Function<? super E, ? extends F> f) {
        return of(new MapErr<>(stream, f));
    }

    /// Results through a function that may turn one side into the other.
    public <U, F> TryStreamExt<U, F> mapResult(Function<? super Result<T, E>, Result<U, F>> f) {
        return of(new Map<>(stream, f));
    }

    /// Only what went well.
    public StreamExt<T> dropErr() {
        return StreamExt.of(new DropErr<>(stream));
    }

    public <U> TryStreamExt<U, E> andThen(Function<? super T, ? extends Future<Result<U, E>>> f) {
        return of(new AndThen<>(stream, f));
    }

    public <F> TryStreamExt<T, F> orElse(Function<? super E, ? extends Future<Result<T, F>>> f) {
        return of(new OrElse<>(stream, f));
    }

    public <U> TryStreamExt<U, E> tryFilterMap(
            Function<? super T, ? extends Future<Result<Optional<U>, E>>> f) {
        return of(new TryFilterMap<>(stream, f));
    }

    public TryStreamExt<T, E> tryTakeWhile(
            Function<? super T, ? extends Future<Result<Boolean, E>>> predicate) {
        return of(new TryTakeWhile<>(stream, predicate));
    }

    public TryStreamExt<T, E> trySkipWhile(
            Function<? super T, ? extends Future<Result<Boolean, E>>> predicate) {
        return of(new TrySkipWhile<>(stream, predicate));
    }

    public TryStreamExt<List<T>, TryChunksError<T, E>> tryChunks(int n) {
        return of(new TryChunks<>(stream, n));
    }

    /// Bodies of so many items at once, answers in order: Rust's `.map_ok(f).try_buffered(n)`.
    public <U> TryStreamExt<U, E> tryBuffered(
            int n, Function<? super T, ? extends Future<Result<U, E>>> f) {
        return of(new TryBuffered<>(bodies(f), () -> n));
    }

    /// Bodies of so many items at once, answers as they come: Rust's `.map_ok(f).try_buffer_unordered(n)`.
    public <U> TryStreamExt<U, E> tryBufferUnordered(
            int n, Function<? super T, ? extends Future<Result<U, E>>> f) {
        return of(new TryBufferUnordered<>(bodies(f), () -> n));
    }

    private <U> Stream<Result<Future<Result<U, E>>, E>> bodies(
            Function<? super T, ? extends Future<Result<U, E>>> f) {
        return new MapOk<>(stream, f);
    }

    /// The body of one result at a time.
    public Future<Unit> forEach(Function<? super Result<T, E>, ? extends Future<?>> body) {
        return new ForEach<>(stream, body);
    }

    /// As [StreamExt#nextLoop], over results.
    public Future<Long> nextLoop(
            long most, Function<? super Result<T, E>, ? extends Future<?>> body) {
        return new NextLoop<>(stream, most, body);
    }

    public Future<List<Result<T, E>>> collect() {
        return new Collect<>(stream);
    }

    public Future<Long> count() {
        return new Count(stream);
    }

    public Future<Result<Unit, E>> tryForEach(
            Function<? super T, ? extends Future<? extends Result<?, E>>> body) {
        return new TryForEach<>(stream, body);
    }

    public Future<Result<Unit, E>> tryForEachConcurrent(
            int limit, Function<? super T, ? extends Future<? extends Result<?, E>>> body) {
        return new TryForEachConcurrent<>(stream, () -> limit, body);
    }

    public <A> Future<Result<A, E>> tryFold(
            A initial, BiFunction<? super A, ? super T, ? extends Future<Result<A, E>>> f) {
        return new TryFold<>(stream, initial, f);
    }

    public Future<Result<List<T>, E>> tryCollect() {
        return new TryCollect<>(stream);
    }

    @Override
    public Poll pollNext(Context cx) {
        return stream.pollNext(cx);
    }

    @Override
    public Result<T, E> take() {
        return stream.take();
    }

    @Override
    public void close() {
        stream.close();
    }
}
