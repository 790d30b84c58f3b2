package dev.sluice.studio.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

class TasksTest {
    private final Deque<Runnable> away = new ArrayDeque<>();
    private final Tasks tasks = new Tasks(away::add, Runnable::run);
    private final List<Outcome<String>> outcomes = new ArrayList<>();
    private final List<Double> progress = new ArrayList<>();

    @Test
    void workTellsHowFarItIsAndWhatItGave() {
        tasks.run("Count", this::count, outcomes::add);
        assertThat(tasks.running()).extracting(LongTask::title).containsExactly("Count");
        tasks.running()
                .getFirst()
                .progressProperty()
                .subscribe(now -> progress.add(now.doubleValue()));
        away.remove().run();

        assertThat(progress).containsExactly(-1.0, 0.5, 1.0);
        assertThat(outcomes).containsExactly(new Outcome.Done<>("two"));
        assertThat(tasks.running()).isEmpty();
    }

    @Test
    void whatIsCancelledGivesNothingAndGoesNoFurther() {
        tasks.run("Count", this::count, outcomes::add);
        LongTask task = tasks.running().getFirst();
        task.progressProperty().subscribe(now -> progress.add(now.doubleValue()));
        task.cancel();
        away.remove().run();

        assertThat(progress).containsExactly(-1.0);
        assertThat(outcomes).containsExactly(new Outcome.Cancelled<>());
    }

    @Test
    void whatFailsSaysWhy() {
        IOException full = new IOException("full");
        tasks.<String>run(
                "Write",
                _ -> {
                    throw full;
                },
                outcomes::add);
        away.remove().run();

        assertThat(outcomes).containsExactly(new Outcome.Failed<>(full));
    }

    @Test
    void whatIsDoneElsewhereIsShownAndItsResultGivenUpWhenCancelled() {
        List<String> results = new ArrayList<>();
        Consumer<String> first = tasks.show("Open", results::add);
        Consumer<String> second = tasks.show("Open", results::add);
        tasks.running().getLast().cancel();
        first.accept("first");
        second.accept("second");

        assertThat(results).containsExactly("first");
        assertThat(tasks.running()).isEmpty();
    }

    private String count(Work.Steps steps) {
        steps.at(1, 2);
        steps.at(2, 2);
        return "two";
    }
}
