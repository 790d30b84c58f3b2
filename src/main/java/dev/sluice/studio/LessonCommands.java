package dev.sluice.studio;

import dev.sluice.lesson.Lesson;
import dev.sluice.lesson.Lessons;
import dev.sluice.studio.command.Command;
import dev.sluice.studio.command.Section;
import dev.sluice.studio.lesson.LessonModel;

import java.util.List;
import java.util.Optional;

/// The Lessons menu.
final class LessonCommands {
    private static final String MENU = "_Lessons";

    private LessonCommands() {}

    static List<Section> sections(Actions actions, LessonModel model) {
        return List.of(
                Section.of(
                        MENU,
                        Lessons.all().stream()
                                .map(lesson -> begin(actions, model, lesson))
                                .toArray(Command[]::new)),
                Section.of(
                        MENU,
                        Command.of("lesson.close", "_End the Lesson", model::close)
                                .when(model.lessonProperty().map(Optional::isPresent))));
    }

    private static Command begin(Actions actions, LessonModel model, Lesson lesson) {
        return Command.of(
                "lesson." + lesson.id(),
                "_" + lesson.title(),
                () -> actions.show(lesson.start(), () -> model.begin(lesson)));
    }
}
