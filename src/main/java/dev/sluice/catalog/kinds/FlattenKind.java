package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Sleeping;
import dev.sluice.catalog.Sleeps;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Values;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.java.JavaCode;
import dev.sluice.expr.java.JavaType;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.RustType;
import dev.sluice.stream.Flatten;
import dev.sluice.stream.Iter;
import dev.sluice.stream.Map;
import dev.sluice.stream.Stream;
import dev.sluice.stream.Then;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Lists as streams of their members, one after another (futures, `StreamExt::flatten`).
@AutoService(NodeKind.class)
public final class FlattenKind implements NodeKind.Operator {
    static final Param<Delay> TAKES = Shared.takes("The sleep before each member of a list.");

    private static final Spec SPEC =
            Spec.named("flatten", "Flatten", Family.OPERATORS)
                    .in(Ports.PLAIN_IN)
                    .out(Ports.PLAIN_OUT)
                    .params(TAKES)
                    .help(
                            "Makes a stream of each list and emits those streams one after another;"
                                    + " an item that is no list is a panic.",
                            "Emits each member when its sleep is over.",
                            "Waits for its input, and in every sleep, when the input is not"
                                    + " polled.",
                            "Ends when its input has ended and the last inner stream too.",
                            "Holds one list.",
                            "Pulls nothing ahead.")
                    .example("0:[1,2] 10:[] 20:[3] 30:|", "0:1 0:2 20:3 30:|")
                    .aliases("concat", "unchunk", "unzip", "stream of streams", "iter")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        Supplier<Delay> takes = wiring.live(TAKES);
        RandomGenerator random = wiring.random();
        return new Flatten<>(
                new Map<>(
                        wiring.plain("in"),
                        list ->
                                new Then<>(
                                        new Iter<>(members(wiring, list)),
                                        member ->
                                                new After<>(
                                                        new Sleeping(takes.get(), member, random),
                                                        () -> member))));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        if (!(in.item() instanceof JavaType.Many(JavaType member))) {
            throw e.refusal("Java has to know beforehand that lists come here, of one kind.");
        }
        JavaBody body = JavaBody.over(e, "member").with("item", JavaCode.object("member", member));
        Delay takes = e.get(TAKES);
        String members = "StreamExt.iter(item)";
        String paced =
                body.sleeps(takes).isEmpty()
                        ? members
                        : members + ".then(" + body.future(takes, "member") + ")";
        return JavaBody.drawing(
                e, in.then(e.node(), ".flatMap(item -> " + paced + ")").of(member), takes);
    }

    private static Iterator<Item> members(Wiring wiring, Item list) {
        if (!(list.value() instanceof List<?> values)) {
            throw wiring.panic(
                    list, Values.text(list.value()) + " is no list, and has no members to emit");
        }
        return values.stream().map(value -> Children.of(wiring, list, value)).iterator();
    }

    @Override
    public Chain rust(Emission e) {
        Chain in = e.in("in");
        if (!(in.item() instanceof RustType.Many(RustType member, _))) {
            throw e.refusal("Its items have to be lists of one type for Rust to flatten them.");
        }
        Delay takes = e.get(TAKES);
        if (takes.random()) {
            throw e.refusal(
                    "Its sleeps are random, and the streams that flatten emits cannot share one"
                            + " source of random numbers in Rust.");
        }
        e.uses().path("futures::stream");
        Closures body = Closures.plain(e, member);
        Sleeps sleeps = body.sleeps(takes);
        String inner =
                sleeps.none()
                        ? "stream::iter"
                        : "|list| stream::iter(list)"
                                + Layout.call(".then", body.later(sleeps, "item", false));
        return in.then(e.node(), Layout.call(".map", inner))
                .then(e.node(), ".flatten()")
                .of(member);
    }
}
