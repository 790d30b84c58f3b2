package dev.sluice.lesson;

import dev.sluice.telemetry.RunEnd;

import java.util.List;

/// A channel ends when its last sender is dropped.
final class LastSenderLesson {
    private LastSenderLesson() {}

    static Lesson lesson() {
        return new Lesson(
                "last-sender",
                "The last sender",
                "Why a program waits forever although everything has been sent.",
                "guide-5-event-bus-as-printed",
                List.of(
                        new Step.Predict(
                                "Everything is sent",
                                "shop and monitor send their last events after less than a second."
                                        + " What does worker do then?",
                                List.of("It ends", "It waits forever", "It fails"),
                                1,
                                "shop still holds a Sender that it never uses again. As long as"
                                        + " one exists something could come, so recv waits."),
                        new Step.Try(
                                "See it hang",
                                "Run it until it stops by itself.",
                                "Press F5. With Speed at max you do not wait.",
                                "In virtual time Sluice sees that nobody can ever run again, and"
                                        + " says who waits for whom. A real program would just"
                                        + " hang.",
                                Check.ended(RunEnd.Deadlocked.class)),
                        new Step.Try(
                                "Drop it",
                                "Let shop drop its sender, and run again to the end.",
                                "Select shop and take the tick off Keeps a sender. Then"
                                        + " restart.",
                                "With the last sender gone the channel is drained, the stream ends"
                                        + " and the worker with it. In Rust that is one drop at"
                                        + " the right place.",
                                Check.ended(RunEnd.Completed.class))));
    }
}
