package dev.sluice.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.conformance.Experiment;
import dev.sluice.conformance.Experiments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

import java.util.List;

/// The consumers that run a body for each item.
class ForEachTest {
    private static final List<Long> UNEVEN = List.of(300L, 10L, 10L, 10L, 10L);

    private final Lab lab = new Lab();

    private Future<?> startAndEnd(Integer n) {
        return lab.body().say("start " + n).sleep(10).say("end " + n).gives(n);
    }

    @Test
    @Experiment("demand: for_each")
    void theStreamIsNotPolledWhileABodyRuns() {
        lab.run(new ForEach<>(lab.source("s", 0, 1), this::startAndEnd));
        assertThat(lab.log()).isEqualTo(Experiments.of("demand: for_each"));
    }

    @Test
    @Experiment("demand: for_each")
    void aLoopOverNextIsForEach() {
        long items = lab.run(new NextLoop<>(lab.source("s", 0, 1), this::startAndEnd));
        assertThat(lab.log()).isEqualTo(Experiments.of("demand: for_each"));
        assertThat(items).isEqualTo(2);
    }

    @Test
    void aLoopMayBreakOffAndPollsNoMore() {
        Script<Integer> s = lab.script(0, 1, 2);
        assertThat(lab.run(new NextLoop<>(s, 2, _ -> Ready.DONE))).isEqualTo(2);
        assertThat(s.polls).isEqualTo(2);
        assertThat(s.closes).isEqualTo(1);
    }

    @Test
    @Experiment("demand: for_each_concurrent(2)")
    void concurrentBodiesAreAsManyAsTheLimit() {
        lab.run(new ForEachConcurrent<>(lab.source("s", 0, 1, 2, 3), () -> 2, this::startAndEnd));
        assertThat(lab.log()).isEqualTo(Experiments.of("demand: for_each_concurrent(2)"));
    }

    @ParameterizedTest
    @ArgumentsSource(Experiments.Claimed.class)
    @Experiment({"for_each_concurrent(0) = unlimited", "for_each_concurrent(None)"})
    void noLimitStartsThemAll(String experiment) {
        lab.run(
                new ForEachConcurrent<>(
                        new Iter<>(List.of(0, 1, 2, 3, 4)),
                        n ->
                                lab.body()
                                        .say("  start " + n)
                                        .sleep(UNEVEN.get(n))
                                        .say("  done " + n)
                                        .gives(n)));
        assertThat(lab.log()).isEqualTo(Experiments.of(experiment));
    }

    @Test
    @Experiment("same work with for_each_concurrent(3): always polled")
    void concurrentBodiesAreAlwaysPolled() {
        lab.run(
                new ForEachConcurrent<>(
                        new Iter<>(List.of(0, 1, 2, 3)),
                        () -> 3,
                        n ->
                                lab.body()
                                        .say("  " + n + " step 1")
                                        .sleep(10)
                                        .say("  " + n + " step 2")
                                        .sleep(10)
                                        .say("consume " + n)
                                        .sleep(100)
                                        .gives(n)));
        lab.say("end");
        assertThat(lab.log())
                .isEqualTo(Experiments.of("same work with for_each_concurrent(3): always polled"));
    }

    @Test
    @Experiment("for_each_concurrent: a panic in one body drops the others")
    void aPanicInOneBodyDropsTheOthers() {
        Future<Unit> each =
                new ForEachConcurrent<>(
                        new Iter<>(List.of(1, 2, 3)),
                        n -> {
                            Body<Integer> body =
                                    lab.<Integer>body()
                                            .sleep(n * 10L)
                                            .onDrop("  future " + n + " dropped");
                            return n == 2
                                    ? body.panics("p2")
                                    : body.say("  " + n + " woke").gives(n);
                        });
        lab.panic(() -> lab.run(each));

        assertThat(lab.log())
                .isEqualTo(
                        Experiments.of(
                                "for_each_concurrent: a panic in one body drops the others"));
    }

    @Test
    void theStreamIsDroppedAtItsEndWhileBodiesStillRun() {
        lab.run(
                new ForEachConcurrent<>(
                        lab.script(0), n -> lab.body().sleep(5).say("done").gives(n)));
        assertThat(lab.log()).containsExactly("t=0 closed s", "t=5 done");
    }

    @Test
    void droppingIsStreamFirstInForEachAndBodyFirstInALoop() {
        Future<Unit> each = new ForEach<>(lab.script(0), _ -> lab.body().sleep(5).onDrop("body"));
        lab.poll(each);
        each.close();
        Future<Long> loop = new NextLoop<>(lab.script(0), _ -> lab.body().sleep(5).onDrop("body"));
        lab.poll(loop);
        loop.close();

        assertThat(lab.log())
                .containsExactly("t=0 closed s", "t=0 body", "t=0 body", "t=0 closed s");
    }

    @Test
    void foldAndCollectAndCountSeeEveryItem() {
        assertThat(
                        lab.run(
                                new Fold<>(
                                        lab.gaps(5, 5, 5),
                                        10,
                                        (sum, n) -> lab.<Integer>body().sleep(1).gives(sum + n))))
                .isEqualTo(13);
        assertThat(lab.now()).isEqualTo(18_000_000);
        assertThat(lab.run(new Collect<>(lab.gaps(5, 0)))).containsExactly(0, 1);
        assertThat(lab.run(new Count(lab.gaps(5, 0)))).isEqualTo(2);
    }
}
