package dev.sluice.studio.dock;

import dev.sluice.catalog.Item;
import dev.sluice.studio.model.StateWords;
import dev.sluice.studio.strings.Strings;
import dev.sluice.telemetry.Awaited;
import dev.sluice.telemetry.PollRecord;
import dev.sluice.telemetry.PollRecord.Answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the nodes answered in a poll, in words.
final class PollText {
    private static final Strings WORDS = Strings.of(PollText.class);
    private static final int SHOWN = 4;

    private final Scope scope;

    PollText(Scope scope) {
        this.scope = scope;
    }

    /// Sink first, as they are asked: `print: ready 26, then pending on upstream ← enrich: …`.
    String answers(PollRecord poll) {
        String all = poll.answers().stream().map(this::answer).collect(Collectors.joining("  ←  "));
        return poll.ended() ? WORDS.text("poll.ended", all) : all;
    }

    private String answer(Answer answer) {
        List<String> words = new ArrayList<>();
        if (answer.passed() > 0) {
            words.add(items(answer));
        }
        switch (answer.state()) {
            case ENDED, FAILED -> words.add(WORDS.text("poll.done"));
            case IDLE, PENDING, BUSY, STALLED -> words.add(waits(answer));
            case READY, NOT_POLLED -> {}
        }
        return scope.title(answer.node())
                + ": "
                + String.join(WORDS.text("poll.then"), words.isEmpty() ? List.of("–") : words);
    }

    private static String waits(Answer answer) {
        String state = StateWords.of(answer.state());
        return answer.awaits().equals(Awaited.Nothing.NOTHING)
                ? state
                : WORDS.text("poll.on", state, StateWords.of(answer.awaits()));
    }

    private static String items(Answer answer) {
        String numbers =
                answer.items().stream()
                        .limit(SHOWN)
                        .map(id -> "#" + Item.number(id))
                        .collect(Collectors.joining(" "));
        return answer.passed() > SHOWN || answer.items().isEmpty()
                ? WORDS.text("poll.items", Long.toString(answer.passed()), numbers)
                : WORDS.text("poll.ready", numbers);
    }
}
