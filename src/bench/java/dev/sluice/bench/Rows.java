package dev.sluice.bench;

import dev.sluice.bench.Aim.Unit;
import dev.sluice.bench.Aim.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The rows of the handbook's page.
final class Rows {
    private static final String JOX = "jox";
    private static final String MANY_THREADS = "tokio, two threads";
    private static final String ONE_THREAD = "tokio, one thread";

    private Rows() {}

    static List<Row> all() {
        List<Row> rows = new ArrayList<>();
        rows.addAll(List.of(channels(), pipelines(), telemetry(), crowds(), virtualTime()));
        rows.addAll(WindowRows.rows());
        return rows;
    }

    private static Row channels() {
        List<Workload> works = new ArrayList<>();
        for (int capacity : List.of(1, 16, 256, 4096)) {
            for (int producers : List.of(1, 4)) {
                works.add(channel(capacity, producers));
            }
        }
        Predicate<Workload> one = work -> work.name().startsWith("1 ×");
        return new Row(
                'A',
                "capacity × producers",
                works,
                List.of(
                        new Aim(
                                "A, capacity 16 and up, over tokio on two threads",
                                0.5,
                                Unit.TIMES,
                                ratios(works, one.negate(), MANY_THREADS)),
                        new Aim(
                                "A, capacity 16 and up, over jox",
                                0.35,
                                Unit.TIMES,
                                ratios(works, one.negate(), JOX)),
                        new Aim("A, capacity 1, over jox", 1, Unit.TIMES, ratios(works, one, JOX)),
                        new Aim(
                                "A, capacity 1, over tokio on two threads",
                                3,
                                Unit.TIMES,
                                ratios(works, one, MANY_THREADS))));
    }

    private static Value[] ratios(List<Workload> works, Predicate<Workload> which, String peer) {
        return works.stream()
                .filter(which)
                .map(work -> Aim.ratio(work, peer))
                .toArray(Value[]::new);
    }

    private static Workload channel(int capacity, int producers) {
        String slots = Integer.toString(capacity);
        String senders = Integer.toString(producers);
        return new Workload(capacity + " × " + producers, pipe(slots, senders, "sluice"))
                .beside(JOX, pipe(slots, senders, "jox"))
                .beside("`ArrayBlockingQueue`", pipe(slots, senders, "arrayBlockingQueue"))
                .beside("lock + conditions", pipe(slots, senders, "lockAndCondition"))
                .beside(MANY_THREADS, new Tokio("channel", "mt", slots, senders))
                .beside(ONE_THREAD, new Tokio("channel", "ct", slots, senders));
    }

    private static Cell pipe(String capacity, String producers, String peer) {
        return new Benchmarked(
                "ChannelBenchmark.item",
                Map.of("capacity", capacity, "producers", producers, "peer", peer));
    }

    private static Row pipelines() {
        Cell tokio = new Tokio("pipeline", "ct");
        Workload live =
                new Workload("live", new Benchmarked("PipelineBenchmark.sluiceLive"))
                        .beside(MANY_THREADS, new Tokio("pipeline", "mt"))
                        .beside("jox", new Benchmarked("PipelineBenchmark.joxChannel"));
        Workload logged =
                new Workload(
                                "virtual time, event log",
                                new Benchmarked("PipelineBenchmark.sluiceVirtualWithLog"))
                        .beside(ONE_THREAD, tokio);
        Workload plain =
                new Workload(
                                "virtual time, no event log",
                                new Benchmarked("PipelineBenchmark.sluiceVirtualWithoutLog"))
                        .beside(ONE_THREAD, tokio)
                        .beside(
                                "Reactor, no channel",
                                new Benchmarked("PipelineBenchmark.reactor"));
        return new Row(
                'B',
                "the pipeline",
                List.of(live, logged, plain),
                List.of(
                        new Aim(
                                "B live, over tokio on two threads",
                                0.55,
                                Unit.TIMES,
                                Aim.ratio(live, MANY_THREADS)),
                        new Aim(
                                "B in virtual time with the event log, over tokio on one thread",
                                1,
                                Unit.TIMES,
                                Aim.ratio(logged, ONE_THREAD)),
                        new Aim(
                                "B in virtual time without it, over tokio on one thread",
                                0.4,
                                Unit.TIMES,
                                Aim.ratio(plain, ONE_THREAD))));
    }

    private static Row telemetry() {
        Workload work =
                new Workload("a live channel of 64 slots", watched("true"))
                        .beside("Sluice without telemetry", watched("false"));
        return new Row(
                'C',
                "telemetry",
                List.of(work),
                List.of(
                        new Aim(
                                "C, telemetry over none",
                                1.05,
                                Unit.TIMES,
                                Aim.ratio(work, "Sluice without telemetry"))));
    }

    private static Cell watched(String telemetry) {
        return new Benchmarked("TelemetryBenchmark.item", Map.of("telemetry", telemetry));
    }

    private static Row crowds() {
        Workload few = crowd("10, live", "live", "mt", 10);
        Workload fewVirtual = crowd("10, virtual time", "virtual", "ct", 10);
        Workload many = crowd("100,000, live", "live", "mt", 100_000);
        Workload manyVirtual = crowd("100,000, virtual time", "virtual", "ct", 100_000);
        return new Row(
                'D',
                "producers × 100 items, channel(64)",
                List.of(
                        few.beside("jox", new Crowded("jox", 10))
                                .beside("lock + conditions", new Crowded("lock", 10)),
                        fewVirtual,
                        many.beside("jox", new Crowded("jox", 100_000))
                                .beside("lock + conditions", new Crowded("lock", 100_000)),
                        manyVirtual),
                List.of(
                        new Aim(
                                "D, 100,000 live, over tokio on two threads",
                                0.8,
                                Unit.TIMES,
                                Aim.ratio(many, "tokio")),
                        new Aim("D, 100,000 live, memory", 600, Unit.MEGABYTES, Aim.memory(many)),
                        new Aim(
                                "D, 100,000 in virtual time, over tokio on one thread",
                                1,
                                Unit.TIMES,
                                Aim.ratio(manyVirtual, "tokio")),
                        new Aim(
                                "D, 100,000 in virtual time, memory",
                                150,
                                Unit.MEGABYTES,
                                Aim.memory(manyVirtual))));
    }

    private static Workload crowd(String name, String peer, String flavour, int producers) {
        return new Workload(name, new Crowded(peer, producers))
                .beside("tokio", new Tokio("crowd", flavour, Integer.toString(producers)));
    }

    private static Row virtualTime() {
        Workload handOver =
                new Workload("a poll", new Benchmarked("VirtualTimeBenchmark.handOver"))
                        .beside(ONE_THREAD, new Tokio("hand-over", "ct"));
        Workload timer = timer("100");
        Workload manyTimers = timer("10000");
        Workload minutes =
                new Workload(
                        "ten minutes of the quick start, milliseconds",
                        new Benchmarked("VirtualTimeBenchmark.tenMinutes"));
        Workload one = chain("1");
        Workload sixty = chain("60");
        Workload twice = new Workload("`item * 2`", new Benchmarked("ExpressionBenchmark.twice"));
        Workload even =
                new Workload("`item % 2 == 0`", new Benchmarked("ExpressionBenchmark.even"));
        return new Row(
                'E',
                "virtual time, and what is beside it",
                List.of(handOver, timer, manyTimers, minutes, one, sixty, twice, even),
                List.of(
                        new Aim("E, a poll", 10, Unit.NANOS, Aim.cost(handOver)),
                        new Aim(
                                "E, a timer",
                                150,
                                Unit.NANOS,
                                Aim.cost(timer),
                                Aim.cost(manyTimers)),
                        new Aim(
                                "E, ten minutes of the quick start",
                                50,
                                Unit.MILLIS,
                                Aim.cost(minutes)),
                        new Aim(
                                "sixty operators over one",
                                60,
                                Unit.TIMES,
                                Aim.ratio(cell(sixty), cell(one))),
                        new Aim("expressions", 20, Unit.NANOS, Aim.cost(twice), Aim.cost(even))));
    }

    private static Cell cell(Workload work) {
        return work.measured().getFirst();
    }

    private static Workload timer(String pending) {
        return new Workload(
                        "a timer, " + pending + " pending",
                        new Benchmarked("VirtualTimeBenchmark.timer", Map.of("pending", pending)))
                .beside(ONE_THREAD, new Tokio("timers", "ct", pending));
    }

    private static Workload chain(String operators) {
        return new Workload(
                "an item through " + operators + " of `map`",
                new Benchmarked("ChainBenchmark.item", Map.of("operators", operators)));
    }
}
