package dev.sluice.studio.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class PatchTest {
    private static final long SEED = 20_260_101;

    @Test
    void equalTextsDifferNowhere() {
        assertThat(Patch.between(lines("a", "b"), lines("a", "b")).isEmpty()).isTrue();
    }

    @Test
    void onlyWhatDiffersIsReplaced() {
        assertThat(Patch.between(lines("a", "b", "c"), lines("a", "x", "y", "c")))
                .isEqualTo(new Patch(1, 2, 3));
    }

    @Test
    void anInsertionTakesANeighbourAlong() {
        assertThat(Patch.between(lines("a", "c"), lines("a", "b", "c")))
                .isEqualTo(new Patch(0, 1, 2));
        assertThat(Patch.between(lines("c"), lines("a", "b", "c"))).isEqualTo(new Patch(0, 1, 3));
    }

    @Test
    void linesBehindTheChangeMoveAlong() {
        Patch patch = Patch.between(lines("a", "b", "c"), lines("a", "x", "y", "z", "c"));

        assertThat(List.of(patch.moved(0), patch.moved(1), patch.moved(2)))
                .containsExactly(0, 1, 4);
    }

    @Test
    void anyTwoTextsAreBridged() {
        Random random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            List<Line> old = any(random);
            List<Line> now = any(random);
            Patch patch = Patch.between(old, now);
            List<Line> bridged = new ArrayList<>(old.subList(0, patch.from()));
            bridged.addAll(now.subList(patch.from(), patch.newEnd()));
            bridged.addAll(old.subList(patch.oldEnd(), old.size()));

            assertThat(bridged).as("seed %d, round %d", SEED, round).isEqualTo(now);
            assertThat(patch.isEmpty()).isEqualTo(old.equals(now));
            if (!patch.isEmpty()) {
                assertThat(patch.oldEnd()).isGreaterThan(patch.from());
                assertThat(patch.newEnd()).isGreaterThan(patch.from());
            }
        }
    }

    private static List<Line> any(Random random) {
        String[] texts = new String[1 + random.nextInt(5)];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = Integer.toString(random.nextInt(3));
        }
        return lines(texts);
    }

    private static List<Line> lines(String... texts) {
        return List.of(texts).stream().map(text -> new Line(text, List.of())).toList();
    }
}
