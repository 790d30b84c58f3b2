package dev.sluice.studio.canvas.run;

import dev.sluice.catalog.Item;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Viewport;
import dev.sluice.studio.canvas.text.Words;
import dev.sluice.studio.model.HeldUp;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.ItemColours;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Sample;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Rectangle2D;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What is shown of a run: what goes on, what holds it up, and which item is followed.
public final class RunPicture {
    private static final Strings WORDS = Strings.of(RunPicture.class);
    private static final long HELD = 500_000_000;

    /// Seconds from one picture to the next.
    private static final double PICTURE = 1 / 60.0;

    private final LivePicture live = new LivePicture();
    private final Following following = new Following();
    private final BooleanProperty calm = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<HeldUp>> held =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private long heldAt;
    private double speed = 1;
    private long pictures;

    public LivePicture live() {
        return live;
    }

    public Following following() {
        return following;
    }

    /// Whether counts on wires are shown instead of motion.
    public BooleanProperty calmProperty() {
        return calm;
    }

    /// Which node holds the others up, and why.
    public ReadOnlyObjectProperty<Optional<HeldUp>> heldUpProperty() {
        return held.getReadOnlyProperty();
    }

    /// Run time per wall time: how long items are seen on their way.
    public void setSpeed(double factor) {
        speed = factor;
    }

    /// Takes what happened since the last time.
    ///
    /// @return what the capacities of channels are now
    public Map<String, Integer> take(Sample now, List<Event> newEvents) {
        if (live.now().filter(before -> before.time() == now.time()).isEmpty()) {
            pictures++;
        }
        live.show(now, newEvents);
        newEvents.forEach(following::take);
        following.at(now.time());
        return now.channels().entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().maxCapacity()));
    }

    /// Finds which node holds the others up. Its numbers change twice a second, so that they can be read.
    public void hold(Board board, long time) {
        Optional<HeldUp> found = Bottleneck.find(board, live);
        boolean same = found.map(HeldUp::node).equals(held.get().map(HeldUp::node));
        if (!same || Math.abs(time - heldAt) >= HELD) {
            held.set(found);
            heldAt = time;
        }
    }

    /// Which item is followed and what happened to it last; empty for none.
    public String story(Pipeline pipeline) {
        return following.last().map(event -> told(event, pipeline)).orElse("");
    }

    private static String told(Event event, Pipeline pipeline) {
        Item item = new Item(event.item(), "", 0, List.of());
        return WORDS.text(
                "followed",
                Long.toString(item.number()),
                title(pipeline, item.origin()),
                WORDS.text(
                        "followed." + event.kind().name().toLowerCase(Locale.ROOT),
                        pipeline.node(event.node()).map(Node::title).orElse(event.node())),
                Words.duration(event.time()));
    }

    private static String title(Pipeline pipeline, int origin) {
        List<Node> all = pipeline.nodes();
        return origin < all.size() ? all.get(origin).title() : "";
    }

    public void clear() {
        live.clear();
        held.set(Optional.empty());
        following.clear();
    }

    /// Everything one picture is painted from.
    public Frame frame(
            Board board,
            ItemColours colours,
            Set<String> selection,
            Viewport viewport,
            Rectangle2D seen) {
        return new Frame(
                board,
                live,
                colours,
                selection,
                held.get(),
                following,
                calm.get(),
                viewport,
                seen,
                speed,
                seconds());
    }

    /// As fast as it goes, run time says nothing of wall time; the pictures shown do.
    private double seconds() {
        long time = live.now().map(Sample::time).orElse(0L);
        return Double.isInfinite(speed) ? pictures * PICTURE : time / 1e9 / speed;
    }
}
