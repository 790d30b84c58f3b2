package dev.sluice.lesson;

import java.util.List;

/// A buffer delays a stall, it does not cure one.
final class BackpressureLesson {
    private BackpressureLesson() {}

    static Lesson lesson() {
        return new Lesson(
                "backpressure",
                "Backpressure",
                "Why a bounded channel slows its producers, and what helps against it.",
                "quick-start",
                List.of(
                        new Step.Predict(
                                "Too many readings",
                                "Together kitchen and cellar offer 40 readings a second. print"
                                        + " takes 70 ms for each. What becomes of those that are"
                                        + " too many?",
                                List.of(
                                        "The channel grows",
                                        "They are thrown away",
                                        "The sensors wait in send"),
                                2,
                                "readings has 5 slots. When all are taken, send waits until the"
                                        + " receiver has freed one. The sensors become as slow as"
                                        + " printing is, and nothing is lost. That is"
                                        + " backpressure."),
                        new Step.Try(
                                "See them wait",
                                "Run the pipeline and watch the two sensors.",
                                "Press F5.",
                                "Stripes and a growing clock mean: waiting in send. At the door of"
                                        + " the channel you see who waits, and with which reading.",
                                Check.stalled("kitchen", 200).and(Check.stalled("cellar", 200))),
                        new Step.Predict(
                                "More room",
                                "You give the channel 50 slots instead of 5. What becomes of the"
                                        + " stall?",
                                List.of("It is gone", "It comes back", "It does not change"),
                                1,
                                "40 a second come in and 14 go out. 26 too many a second fill 45"
                                        + " more slots in less than two seconds."),
                        new Step.Try(
                                "Give it room",
                                "Give readings at least 50 slots while it runs.",
                                "Click readings, and drag Capacity in the inspector.",
                                "The waiting senders came in at once: the channel has room again.",
                                Check.slots("readings", 50)),
                        new Step.Try(
                                "Wait for it",
                                "Let it run until the channel is full again.",
                                "It takes two seconds at 1×; drag Speed to the right if you like.",
                                "A buffer delays a stall. Each reading now also waits in 50 slots"
                                        + " instead of 5: the latency has grown by more than three"
                                        + " seconds.",
                                Check.slots("readings", 50).and(Check.full("readings"))),
                        new Step.Try(
                                "Cure it",
                                "Make the rest fast enough, so that for a whole second nobody"
                                        + " waits.",
                                "Let print take 10ms, and let enrich work on 10 At once. One of"
                                        + " the two is not enough.",
                                "The consumer must keep up with what is offered. Then even a small"
                                        + " buffer is enough.",
                                Check.flowing("print", "kitchen", "cellar"))));
    }
}
