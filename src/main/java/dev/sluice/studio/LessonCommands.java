package dev.sluice.studio;

import dev.sluice.lesson.Lesson;
import dev.sluice.lesson.Lessons;
import dev.sluice.studio.command.Command;
import dev.sluice.studio.command.Section;
import dev.sluice.studio.command.TopMenu;
import dev.sluice.studio.lesson.LessonModel;
import dev.sluice.studio.strings.Strings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The Lessons menu.
final class LessonCommands {
    private static final Strings WORDS = Strings.of(LessonCommands.class);
    private static final String MENU = TopMenu.LESSONS.path();

    private LessonCommands() {}

    /// @param begin shows the pipeline of a lesson and its first step
    static List<Section> sections(LessonModel model, Consumer<Lesson> begin) {
        return List.of(
                Section.of(
                        MENU,
                        Lessons.all().stream()
                                .map(lesson -> begin(lesson, begin))
                                .toArray(Command[]::new)),
                Section.of(
                        MENU,
                        Command.of("lesson.close", WORDS.text("lesson.close"), model::close)
                                .when(model.lessonProperty().map(Optional::isPresent))));
    }

    private static Command begin(Lesson lesson, Consumer<Lesson> begin) {
        return Command.of(
                "lesson." + lesson.id(), "_" + lesson.title(), () -> begin.accept(lesson));
    }
}
