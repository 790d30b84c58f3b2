package dev.sluice.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What every stage that runs one future at a time has in common.
class AwaitingTest {
    private static final java.util.Map<String, Function<Lab, Stage>> STAGES =
            java.util.Map.of(
                    "then", lab -> plain(lab, s -> new Then<>(s, n -> slow(lab, n))),
                    "filter", lab -> plain(lab, s -> new Filter<>(s, _ -> slow(lab, true))),
                    "filter_map",
                            lab ->
                                    plain(
                                            lab,
                                            s ->
                                                    new FilterMap<>(
                                                            s, n -> slow(lab, Optional.of(n)))),
                    "take_while", lab -> plain(lab, s -> new TakeWhile<>(s, _ -> slow(lab, true))),
                    "skip_while", lab -> plain(lab, s -> new SkipWhile<>(s, _ -> slow(lab, false))),
                    "scan",
                            lab ->
                                    plain(
                                            lab,
                                            s ->
                                                    new Scan<>(
                                                            s,
                                                            "",
                                                            (_, n) -> slow(lab, Optional.of(n)))));

    private record Stage(Script<Integer> source, Stream<?> stage) {}

    private static Stage plain(Lab lab, Function<Script<Integer>, Stream<?>> made) {
        Script<Integer> source = lab.script(1, 2);
        return new Stage(source, made.apply(source));
    }

    private static <T> Future<T> slow(Lab lab, T value) {
        return lab.<T>body().sleep(10).gives(value).onDrop("dropped");
    }

    @TestFactory
    List<DynamicTest> theUpstreamIsNotPolledWhileAFutureRuns() {
        return each(
                (lab, made) -> {
                    lab.poll(made.stage);
                    lab.poll(made.stage);
                    assertThat(made.source.polls).isEqualTo(1);
                    assertThat(lab.next(made.stage)).isPresent();
                    assertThat(made.source.polls).isEqualTo(1);
                    assertThat(lab.log()).containsExactly("t=10 dropped");
                });
    }

    @TestFactory
    List<DynamicTest> closingDropsTheUpstreamAndThenTheRunningFuture() {
        return each(
                (lab, made) -> {
                    lab.poll(made.stage);
                    made.stage.close();
                    made.stage.close();
                    assertThat(lab.log()).containsExactly("t=0 closed s", "t=0 dropped");
                });
    }

    private interface Check {
        void on(Lab lab, Stage made);
    }

    private List<DynamicTest> each(Check check) {
        List<DynamicTest> tests = new ArrayList<>();
        STAGES.forEach(
                (name, make) ->
                        tests.add(
                                DynamicTest.dynamicTest(
                                        name,
                                        () -> {
                                            Lab lab = new Lab();
                                            check.on(lab, make.apply(lab));
                                        })));
        return tests;
    }
}
