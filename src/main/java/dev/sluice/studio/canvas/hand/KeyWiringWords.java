package dev.sluice.studio.canvas.hand;

import dev.sluice.catalog.Connecting.Verdict;
import dev.sluice.studio.canvas.desk.Talk;
import dev.sluice.studio.canvas.place.Dock;
import dev.sluice.studio.strings.Strings;

import java.util.List;

/// What is said of a wire that is drawn by keyboard.
final class KeyWiringWords {
    private static final Strings WORDS = Strings.of(KeyWiringWords.class);

    private final Talk talk;

    KeyWiringWords(Talk talk) {
        this.talk = talk;
    }

    /// Where it starts, where it would end and what that would do, and which keys there are.
    String of(KeyWire wire) {
        String from = WORDS.text("wiring.at", talk.spoken().full(wire.plug().anchor()));
        String end = wire.ports() > 1 ? "wiring.end.ports" : "wiring.end.port";
        return from
                + "\n"
                + wire.target()
                        .map(dock -> target(wire, dock))
                        .orElseGet(() -> WORDS.text("wiring.nothing"))
                + " "
                + WORDS.text(end);
    }

    private String target(KeyWire wire, Dock target) {
        String place =
                WORDS.text(
                        "wiring.target",
                        wire.chosen() + 1,
                        Integer.toString(wire.targets().size()),
                        talk.spoken().full(target));
        return place + "\n" + verdict(wire.plug().judge(target));
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Fits _ -> WORDS.text("wiring.fits");
            case Verdict.Refused(String sentence, List<String> between) ->
                    WORDS.text("wiring.between", sentence, String.join(WORDS.text("and"), between));
        };
    }
}
