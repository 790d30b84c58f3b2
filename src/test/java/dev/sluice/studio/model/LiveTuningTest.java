package dev.sluice.studio.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.Edit;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.NodeEdits;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Reading;
import dev.sluice.pipeline.Settings.Clock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// What edits of a running pipeline do at once, and when they ask for a restart.
class LiveTuningTest {
    private final EditorModel editor = new EditorModel();
    private final RunModel run = new RunModel(Catalog.standard());
    private final LiveTuning tuning = new LiveTuning(editor, run, Catalog.standard());

    @BeforeEach
    void start() {
        Pipeline open =
                ((Reading.Opened) Examples.open(Examples.QUICK_START).orElseThrow()).pipeline();
        editor.open(open.withSettings(open.settings().withClock(Clock.VIRTUAL)));
        run.startPaused(editor.pipeline(), Path.of(""));
    }

    @AfterEach
    void end() {
        run.clear();
    }

    private boolean stale() {
        return tuning.staleProperty().get();
    }

    private static Edit param(String node, String param, Object value) {
        return new Edits.SetParam(node, param, Optional.of(value));
    }

    @Test
    void aTunableParameterActsAtOnce() {
        editor.apply(param("readings", "capacity", 12L));
        run.tick();

        assertThat(run.sampleProperty().get().orElseThrow().channel("readings").orElseThrow())
                .matches(channel -> channel.maxCapacity() == 12);
        assertThat(stale()).isFalse();
    }

    @Test
    void whatActsOnlyFromTheNextStartIsSaidUntilItIsTakenBack() {
        for (Edit edit :
                new Edit[] {
                    new Edits.Remove(Set.of("enrich")),
                    new Edits.Disconnect(Set.of(editor.pipeline().wires().getFirst())),
                    new NodeEdits.Bypass(Set.of("celsius"), true),
                    param("kitchen", "count", 7L)
                }) {
            editor.apply(edit);
            assertThat(stale()).as(edit.name()).isTrue();
            editor.apply(param("readings", "capacity", 3L));
            assertThat(stale()).as("still after %s", edit.name()).isTrue();
            editor.undo();
            editor.undo();
            assertThat(stale()).as("%s taken back", edit.name()).isFalse();
        }
    }

    @Test
    void aRestartAppliesIt() {
        editor.apply(param("kitchen", "count", 7L));
        run.startPaused(editor.pipeline(), Path.of(""));
        assertThat(stale()).isFalse();
        editor.undo();
        assertThat(stale()).isTrue();
    }

    @Test
    void withoutARunNothingIsSaid() {
        run.clear();
        editor.apply(new Edits.Remove(Set.of("enrich")));
        assertThat(stale()).isFalse();
    }
}
