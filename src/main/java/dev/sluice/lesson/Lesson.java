package dev.sluice.lesson;

import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Reading;

import java.util.List;

/// Something to find out by predicting, running and changing a pipeline.
///
/// @param id names it, as in `backpressure`
/// @param title as in a menu
/// @param about what one knows afterwards, in a sentence
/// @param example the name of the example it starts from
public record Lesson(String id, String title, String about, String example, List<Step> steps) {
    public Lesson {
        steps = List.copyOf(steps);
    }

    /// The document to start from: the example, without the words that tell the answers.
    public Pipeline start() {
        if (Examples.open(example).orElse(null)
                instanceof Reading.Opened(Pipeline pipeline, var _)) {
            return pipeline.withName(title).withAbout(about).withNotes(List.of());
        }
        throw new IllegalStateException("the lesson " + id + " has no example " + example);
    }
}
