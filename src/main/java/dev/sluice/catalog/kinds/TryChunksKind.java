package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Caution;
import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Values;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.java.JavaHelper;
import dev.sluice.expr.java.JavaType;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.Literals;
import dev.sluice.expr.rust.RustType;
import dev.sluice.expr.rust.Show;
import dev.sluice.stream.Map;
import dev.sluice.stream.Result;
import dev.sluice.stream.Stream;
import dev.sluice.stream.TryChunks;
import dev.sluice.stream.TryChunksError;

import java.util.List;

/// Successes in lists of so many (futures, `TryStreamExt::try_chunks`).
@AutoService(NodeKind.class)
public final class TryChunksKind implements NodeKind.Operator {
    static final Param<Long> N =
            Param.of(
                            "n",
                            "How many",
                            Params.whole(0, 50, 100_000, "items"),
                            5L,
                            "How many are in a list; 0 panics, as in Rust.")
                    .warning(Caution.zeroPanics("assertion failed: capacity > 0"));

    private static final Spec SPEC =
            Spec.named("try_chunks", "Try chunks", Family.FALLIBLE)
                    .in(Ports.FALLIBLE_IN)
                    .out(Ports.FALLIBLE_OUT)
                    .params(N)
                    .help(
                            "Gathers successes into lists of n.",
                            "Emits a list when n successes are there, and what is left at the end.",
                            "Waits until a list is full, however long that takes.",
                            "Ends when its input ends; an error does not end it.",
                            "Holds up to n - 1 items; an error takes them along, as"
                                    + " “error|[items]”.",
                            "Pulls n items for each list.")
                    .example(
                            "0:1 10:2 20:3 30:!oops 40:4 50:|", "10:[1,2] 30:!oops|[3] 50:[4] 50:|")
                    .where("n", 2L)
                    .aliases("batch", "group", "Result")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Result<Item, Item>> open(Wiring wiring) {
        return new Map<>(
                new TryChunks<>(wiring.fallible("in"), Math.toIntExact(wiring.get(N))),
                result -> result.map(Groups::list).mapErr(TryChunksKind::cutShort));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        e.fails(e.node(), new JavaType.Text());
        e.uses().helper(JavaHelper.TEXT);
        String error =
                "cut -> text(cut.error()) + \"|\" + text(cut.items()).replace(\", \", \",\")";
        return in.then(e.node(), ".tryChunks(" + e.get(N) + ")")
                .then(e.node(), ".<" + e.errors(e.node()).java() + ">mapErr(" + error + ")")
                .of(new JavaType.Many(in.item()))
                .failing(e.node());
    }

    private static Item cutShort(TryChunksError<Item, Item> error) {
        List<Object> items = error.items().stream().map(Item::value).toList();
        return error.error()
                .with(
                        Values.text(error.error().value())
                                + "|"
                                + Values.text(items).replace(", ", ","));
    }

    @Override
    public Chain rust(Emission e) {
        Chain in = e.in("in");
        RustType items = new RustType.Many(in.item(), e.get(N));
        Show list = new Show(e.uses()).text(Code.place("error.0", items));
        Show whole =
                new Show(e.uses())
                        .text(Code.place("error.1", in.error().orElseThrow()))
                        .plain("|")
                        .arg("items");
        String closure =
                "|error| "
                        + Layout.block(
                                "let items = " + alone(list) + ".replace(\", \", \",\");",
                                Layout.call("format!", whole.arguments()));
        return in.then(e.node(), ".try_chunks(" + Literals.grouped(e.get(N)) + ")")
                .then(e.node(), Layout.call(".map_err", closure))
                .of(items)
                .failing(new RustType.Text());
    }

    /// The text that is all of a format, or the format.
    private static String alone(Show show) {
        List<String> arguments = show.arguments();
        return arguments.size() == 2 && arguments.getFirst().equals("\"{}\"")
                ? arguments.getLast()
                : Layout.call("format!", arguments);
    }
}
