package dev.sluice.lesson;

import dev.sluice.telemetry.RunEnd;

import java.util.List;

/// An error is an item until a consumer stops at it.
final class ErrorsLesson {
    private ErrorsLesson() {}

    static Lesson lesson() {
        return new Lesson(
                "errors",
                "Errors travel too",
                "What ends a stream of results, and what does not.",
                "guide-6-error-handling",
                List.of(
                        new Step.Predict(
                                "Who stops?",
                                "process makes an error of the 8. Who ends the run at it?",
                                List.of("process", "The channel", "consumer"),
                                2,
                                "An operator hands an error on as one more item and is ready to go"
                                        + " on. Only a consumer such as try_for_each stops at the"
                                        + " first one."),
                        new Step.Try(
                                "See it fail",
                                "Run it to the end.",
                                "Press F5. With Speed at max you do not wait.",
                                "The consumer ended at the error. It dropped its stream, and with"
                                        + " it the receiver, so that a send of the producer failed"
                                        + " as well.",
                                Check.ended(RunEnd.Failed.class)),
                        new Step.Try(
                                "Let it go on",
                                "Make a success of the error before it reaches consumer, and run"
                                        + " again to the end.",
                                "Drag or_else from the palette onto the wire before consumer, then"
                                        + " restart.",
                                "or_else had the error as an item like any other, and what came"
                                        + " after it arrived.",
                                Check.ended(RunEnd.Completed.class))));
    }
}
