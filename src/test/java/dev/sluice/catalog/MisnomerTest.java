package dev.sluice.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// What the guide gets wrong is found where the truth is.
final class MisnomerTest {
    @ParameterizedTest
    @CsvSource({
        "into_stream, receiver_stream",
        "Receiver::into_stream, receiver_stream",
        "rx.into_stream(), receiver_stream",
        "try_map, and_then map_ok",
        "TryStreamExt::try_map, and_then map_ok",
        "AsyncSend, mpsc",
        "asyncs, mpsc",
        "StreamExt::select, select",
        "futures::StreamExt::select, select",
        "futures::StreamExt::merge, merge",
        "StreamExt::map_err, map_err",
        "StreamExt::err_into, err_into",
        "poll_recv, manual_stream",
    })
    void aWrongNameLeadsToTheRealKinds(String wrong, String kinds) {
        assertThat(led(wrong)).containsExactlyInAnyOrder(kinds.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({"stream", "select", "map", "try", "send", "''"})
    void aRightNameOrPartOfOneIsNotCorrected(String right) {
        assertThat(led(right)).isEmpty();
    }

    @Test
    void theTruthIsASentence() {
        assertThat(Catalog.standard().kinds())
                .flatExtracting(kind -> kind.spec().misnomers())
                .hasSizeGreaterThan(7)
                .extracting(Misnomer::truth)
                .allMatch(truth -> truth.matches("The guide .*[^.]\\."));
    }

    private static List<String> led(String wrong) {
        return Catalog.standard().kinds().stream()
                .map(NodeKind::spec)
                .filter(spec -> spec.misnomer(wrong).isPresent())
                .map(Spec::id)
                .toList();
    }
}
