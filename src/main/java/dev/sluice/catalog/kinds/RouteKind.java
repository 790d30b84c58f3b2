package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Port;
import dev.sluice.catalog.PortType;
import dev.sluice.catalog.Producing;
import dev.sluice.catalog.Router;
import dev.sluice.catalog.RustStatement;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.Expecting;
import dev.sluice.expr.Expression;
import dev.sluice.expr.java.JavaCode;
import dev.sluice.expr.java.JavaType;
import dev.sluice.expr.rust.Variable;
import dev.sluice.stream.Stream;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A chain into several channels: each item into one of them, or into all.
@AutoService(NodeKind.class)
public final class RouteKind implements NodeKind.Producer {
    static final Param<By> BY =
            Param.of(
                    "by",
                    "Chooses by",
                    Params.choice(By.class),
                    "predicate",
                    "Which channels get an item: the one that the expression names, each in turn,"
                            + " or all.");
    static final Param<Expression> PREDICATE =
            Param.of(
                    "predicate",
                    "First wire when",
                    Params.code(Expecting.ANY, "item"),
                    "item % 2 == 0",
                    "True means the first wire, false the second; a whole number means that wire,"
                            + " counted from 0. Only looked at by predicate.");

    private static final Spec SPEC =
            Spec.named("route", "Route", Family.SINKS)
                    .in(Ports.PLAIN_IN)
                    .out(Port.Out.many("out", PortType.SENDER))
                    .params(BY, PREDICATE)
                    .params(Producing.PARAMS)
                    .help(
                            "Sends each item into one of several channels, or into all, in a task"
                                    + " of its own that polls the chain above.",
                            "Sends an item as soon as its channel has a slot; into all, to one"
                                    + " after another in the order of the wires.",
                            "Waits for its input, and in send while that channel is full: one slow"
                                    + " channel holds up all.",
                            "Ends when its input ends or all channels are closed; what is meant for"
                                    + " a closed one is refused, and in turns it is left out.",
                            "Holds the item it is sending.",
                            "Pulls the next item only after the last was sent.")
                    .example("0:1 10:2 20:3 30:|", "10:2", "0:1 20:3")
                    .aliases(
                            "partition",
                            "split",
                            "fan out",
                            "round robin",
                            "tee",
                            "dispatch",
                            "sink")
                    .ours()
                    .build();

    /// How the channels of an item are chosen.
    enum By {
        /// The one that an expression names.
        PREDICATE,
        /// Each in turn, closed ones left out.
        ROUND_ROBIN,
        /// All that are open.
        ALL
    }

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        return wiring.plain("in");
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        e.uses().type("dev.sluice.stream.Ready");
        e.uses().type("dev.sluice.stream.Route");
        String targets = "List.of(" + String.join(", ", e.targets()) + ")";
        String route =
                switch (e.get(BY)) {
                    case PREDICATE -> "by(" + targets + ", " + place(e, in) + ")";
                    case ROUND_ROBIN -> "inTurn(" + targets + ")";
                    case ALL -> "toAll(" + targets + ")";
                };
        return in.then(e.node(), ".feed(Route." + route + ", _ -> Ready.DONE)");
    }

    private static String place(JavaEmission e, JavaChain in) {
        JavaBody body = JavaBody.item(e, in.item());
        JavaCode named = body.code(e.get(PREDICATE));
        return switch (named.type()) {
            case JavaType.Bool _ -> body.lambda(named.at(JavaCode.Level.OR) + " ? 0 : 1");
            case JavaType.Whole _ -> body.lambda(named.alone());
            case JavaType.Decimal _,
                    JavaType.Text _,
                    JavaType.Many _,
                    JavaType.Tuple _,
                    JavaType.Fields _,
                    JavaType.Mixed _,
                    JavaType.Nothing _ ->
                    throw e.refusal(
                            "What its predicate gives is not known to be true or false, or a"
                                    + " whole number.");
        };
    }

    @Override
    public List<RustStatement> rust(Emission e) {
        Chain in = e.in("in");
        return switch (e.get(BY)) {
            case PREDICATE -> {
                Map<String, Variable> variables = Map.of("item", Variable.of("item", in.item()));
                yield RustRoute.named(e, in, e.translator(false, variables).code(e.get(PREDICATE)));
            }
            case ROUND_ROBIN -> RustRoute.turns(e, in);
            case ALL -> RustRoute.all(e, in);
        };
    }

    @Override
    public Optional<Router> router(Wiring wiring) {
        return Optional.of(
                switch (wiring.get(BY)) {
                    case PREDICATE -> new Named(wiring, wiring.get(PREDICATE));
                    case ROUND_ROBIN -> new Turns();
                    case ALL -> (item, open, channels) -> open.stream().toArray();
                });
    }

    private static final class Turns implements Router {
        private int next;

        @Override
        public int[] places(Item item, BitSet open, int channels) {
            int after = open.nextSetBit(next);
            int chosen = after >= 0 ? after : open.nextSetBit(0);
            next = chosen + 1;
            return new int[] {chosen};
        }
    }

    private record Named(Wiring wiring, Answers answers, Expression which) implements Router {
        Named(Wiring wiring, Expression which) {
            this(wiring, new Answers(wiring), which);
        }

        @Override
        public int[] places(Item item, BitSet open, int channels) {
            Object answer = answers.of(which, item);
            long place =
                    switch (answer) {
                        case Boolean first -> first ? 0 : 1;
                        case Long number -> number;
                        default ->
                                throw wiring.panic(
                                        item,
                                        "the predicate gave "
                                                + answer
                                                + ", which is neither true or false nor a whole"
                                                + " number");
                    };
            if (place < 0 || place >= channels) {
                throw wiring.panic(
                        item,
                        "there is no wire "
                                + place
                                + " (counted from 0); "
                                + channels
                                + (channels == 1 ? " starts here" : " start here"));
            }
            return new int[] {(int) place};
        }
    }
}
