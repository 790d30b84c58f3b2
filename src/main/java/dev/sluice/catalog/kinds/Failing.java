package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Verdict;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.Expecting;
import dev.sluice.expr.Expression;
import dev.sluice.stream.Future;
import dev.sluice.stream.Result;

import java.util.function.Function;
import java.util.function.Supplier;

/// When and with what the bodies of fallible kinds fail.
final class Failing {
    static final Param<Expression> WHEN =
            Shared.predicate(
                    "fails_when",
                    "Fails when",
                    "false",
                    "An item for which this is true becomes an error.");
    static final Param<Expression> ERROR =
            Param.of(
                    "error",
                    "With",
                    Params.code(Expecting.ANY, "item"),
                    "\"failed: \" + string(item)",
                    "What the error is.");

    private final Expression when;
    private final Expression error;

    Failing(Wiring wiring) {
        when = wiring.get(WHEN);
        error = wiring.get(ERROR);
    }

    /// What `body` makes of an item that does not fail.
    <T> Result<T, Item> orElse(Item item, Supplier<T> body) {
        return Answers.attempt(
                item,
                () -> when.test(item.value()) ? Result.err(error(item)) : Result.ok(body.get()));
    }

    /// A body that judges an item, unless it fails.
    ///
    /// @param out which answer leaves it out
    static Function<Item, Future<Result<Boolean, Item>>> judge(
            Wiring wiring, Param<Expression> predicate, Param<Delay> takes, boolean out) {
        Failing failing = new Failing(wiring);
        Expression judged = wiring.get(predicate);
        Supplier<Delay> time = wiring.live(takes);
        return item ->
                wiring.work(
                        time.get(),
                        item,
                        new Judged(
                                out, () -> failing.orElse(item, () -> judged.test(item.value()))));
    }

    private record Judged(boolean out, Supplier<Result<Boolean, Item>> body)
            implements Verdict<Result<Boolean, Item>> {
        @Override
        public Result<Boolean, Item> get() {
            return body.get();
        }

        @Override
        public boolean leavesOut(Result<Boolean, Item> answer) {
            return answer.equals(Result.ok(out));
        }
    }

    /// The item with the answer of `value`, unless it fails.
    Result<Item, Item> map(Expression value, Item item) {
        return orElse(item, () -> item.with(value.eval(item.value())));
    }

    private Item error(Item item) {
        return item.with(error.eval(item.value()));
    }
}
