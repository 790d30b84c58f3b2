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
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.java.JavaCode;
import dev.sluice.expr.java.JavaTranslator;
import dev.sluice.expr.rust.Coercion;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.RustType;
import dev.sluice.expr.rust.Types;
import dev.sluice.stream.Map;
import dev.sluice.stream.SelectAll;
import dev.sluice.stream.Stream;

import java.util.ArrayList;
import java.util.List;

/// Many streams as one, each item with the key of its stream (tokio-stream, `StreamMap`).
///
/// Of several ready inputs `StreamMap` chooses one at random; here they take turns as in `select_all`.
@AutoService(NodeKind.class)
public final class StreamMapKind implements NodeKind.Operator {
    static final Param<List<Object>> KEYS =
            Param.of(
                    "keys",
                    "Keys",
                    Params.values(),
                    List.of(),
                    "The keys of the inputs, in the order of their wires; an input without one has"
                            + " its number, from 0.");

    private static final Spec SPEC =
            Spec.named("stream_map", "Stream map", Family.COMBINING)
                    .in(Port.In.many("in", PortType.STREAM))
                    .out(Ports.PLAIN_OUT)
                    .params(KEYS)
                    .help(
                            "Makes one stream of any number of streams and keeps apart whose item"
                                    + " is whose.",
                            "Emits lists of two, the key and an item, of whichever input has one,"
                                    + " in turns; StreamMap would begin at a random one, the turns"
                                    + " are Sluice's own.",
                            "Waits while all inputs wait.",
                            "Ends when all inputs have ended.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example(
                            List.of("0:1 20:2 30:|", "10:7 40:|"),
                            "0:[\"a\",1] 10:[\"b\",7] 20:[\"a\",2] 40:|")
                    .where("keys", List.of("a", "b"))
                    .aliases("StreamMap", "keyed", "subscribe", "group", "fan in")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        List<Object> keys = wiring.get(KEYS);
        List<Stream<Item>> keyed = new ArrayList<>();
        for (Stream<Item> input : wiring.<Item>all("in")) {
            Object key = keyed.size() < keys.size() ? keys.get(keyed.size()) : (long) keyed.size();
            keyed.add(new Map<>(input, item -> keyed(key, item)));
        }
        return new SelectAll<>(keyed);
    }

    @Override
    public JavaChain java(JavaEmission e) {
        List<Object> keys = e.get(KEYS);
        List<JavaChain> keyed = new ArrayList<>();
        for (JavaChain input : e.all("in")) {
            Object key = keyed.size() < keys.size() ? keys.get(keyed.size()) : (long) keyed.size();
            JavaCode pair =
                    JavaTranslator.pair(
                            JavaTranslator.literal(key), JavaCode.object("item", input.item()));
            keyed.add(
                    input.then(input.calls().getLast().node(), ".map(item -> " + pair.alone() + ")")
                            .of(pair.type()));
        }
        JavaEmission.Joined all = e.joined(keyed);
        e.uses().type("java.util.List");
        String type = "StreamExt.<" + all.item().java() + ">";
        return JavaChain.of(
                        e.node(), type + "selectAll(List.of(" + all.arguments() + "))", all.item())
                .after(all.before());
    }

    private static Item keyed(Object key, Item item) {
        return Item.of(List.of(item), List.of(key, item.value()));
    }

    @Override
    public Chain rust(Emission e) {
        e.uses().path("futures::stream");
        List<Object> keys = e.get(KEYS);
        List<Chain> keyed = new ArrayList<>();
        for (Chain input : e.all("in")) {
            Object key = keyed.size() < keys.size() ? keys.get(keyed.size()) : (long) keyed.size();
            RustType type = Types.of(key, e.typeName());
            String written =
                    new Coercion(e.uses()).constant(key, type, e.typeName()).owned()
                            + (key instanceof Long ? "_i64" : "");
            keyed.add(
                    input.then(input.last(), Layout.call(".map", "|item| (" + written + ", item)"))
                            .of(new RustType.Tuple(List.of(type, input.item()))));
        }
        return Joining.all(e, "stream::select_all", keyed);
    }
}
