package dev.sluice.lesson;

import java.util.List;

/// What is not polled stands still.
final class OneTaskLesson {
    private OneTaskLesson() {}

    static Lesson lesson() {
        return new Lesson(
                "one-task",
                "One task, one turn",
                "Why work in buffer_unordered stands still while its consumer is busy.",
                "quick-start",
                List.of(
                        new Step.Predict(
                                "Who finishes the work?",
                                "enrich works on 10 readings at once, and each takes about 120 ms."
                                        + " print takes 70 ms. A piece of work of enrich is due"
                                        + " while print is at work. When is it finished?",
                                List.of(
                                        "At once, by a thread of its own",
                                        "When print is done",
                                        "When the next reading arrives"),
                                1,
                                "A fence on the canvas is one task. All that is in it is polled"
                                        + " from its end: print asks enrich for the next reading,"
                                        + " and while print is at work it asks nobody."
                                        + " buffer_unordered spawns nothing."),
                        new Step.Try(
                                "Catch it",
                                "Run it, and watch the last line of enrich until it says that it"
                                        + " is not polled.",
                                "Press F5. Drag Speed to the left to see it better.",
                                "Its timers have run out, and nobody asks.",
                                Check.notPolled("enrich")),
                        new Step.Try(
                                "Two tasks",
                                "Give print a task of its own, and run again.",
                                "Drag spawn from the palette onto the wire before print. Then"
                                        + " press Restart to apply.",
                                "Now there are two fences with a channel in between. enrich is"
                                        + " polled while print is at work.",
                                Check.tasks(4))));
    }
}
