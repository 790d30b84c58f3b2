package dev.sluice.lesson;

import java.util.List;
import java.util.Optional;

/// All lessons, the first one first.
public final class Lessons {
    private static final List<Lesson> ALL =
            List.of(
                    BackpressureLesson.lesson(),
                    OneTaskLesson.lesson(),
                    LastSenderLesson.lesson(),
                    ErrorsLesson.lesson());

    private Lessons() {}

    public static List<Lesson> all() {
        return ALL;
    }

    public static Optional<Lesson> find(String id) {
        return ALL.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }
}
