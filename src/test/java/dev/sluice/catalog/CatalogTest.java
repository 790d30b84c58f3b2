package dev.sluice.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.ParamType.Parsed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

final class CatalogTest {
    static Stream<Spec> specs() {
        return Catalog.standard().kinds().stream().map(NodeKind::spec);
    }

    @Test
    void everyKindHasAnIdOfItsOwn() {
        Set<String> ids = new HashSet<>();
        assertThat(specs().map(Spec::id)).allMatch(ids::add).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void helpIsWrittenInSentences(Spec spec) {
        Help help = spec.help();
        assertThat(
                        List.of(
                                help.summary(),
                                help.emits(),
                                help.waits(),
                                help.ends(),
                                help.holds(),
                                help.ahead()))
                .allMatch(line -> line.endsWith(".") && Character.isUpperCase(line.charAt(0)));
        assertThat(spec.params()).allMatch(param -> param.help().endsWith("."));
    }

    @ParameterizedTest
    @MethodSource("specs")
    void everyParameterReadsBackWhatItWrites(Spec spec) {
        spec.params().forEach(CatalogTest::readsBack);
    }

    private static <T> void readsBack(Param<T> param) {
        assertThat(param.type().parse(param.fallbackJson()))
                .as(param.id())
                .isEqualTo(new Parsed.Good<>(param.fallback()));
    }

    @ParameterizedTest
    @MethodSource("specs")
    void everyParameterSaysWhatIsAllowed(Spec spec) {
        assertThat(spec.params())
                .extracting(param -> param.type().editor().allowed())
                .allMatch(allowed -> !allowed.isBlank());
    }

    @Test
    void whatIsAllowedIsARangeWithItsUnit() {
        assertThat(allowed("mpsc", "capacity")).isEqualTo("0 to 1000000 slots");
        assertThat(allowed("retry", "factor")).isEqualTo("1.0 to 100.0 times");
        assertThat(allowed("range", "from")).isEqualTo("a whole number");
        assertThat(allowed("throttle", "every")).isEqualTo("such as 50ms; a year at most");
        assertThat(allowed("retry", "error")).isEqualTo("an expression over item and attempt");
    }

    private static String allowed(String kind, String param) {
        return Catalog.standard()
                .spec(kind)
                .flatMap(spec -> spec.param(param))
                .orElseThrow()
                .type()
                .editor()
                .allowed();
    }

    @ParameterizedTest
    @MethodSource("specs")
    void parametersHaveNamesOfTheirOwn(Spec spec) {
        Set<String> ids = new HashSet<>();
        assertThat(spec.params().stream().map(Param::id))
                .allMatch(ids::add)
                .allMatch(id -> id.matches("[a-z_]+"));
    }

    @ParameterizedTest
    @MethodSource("specs")
    void anExampleSetsParametersThatThereAre(Spec spec) {
        assertThat(spec.example().params().keySet()).allMatch(id -> spec.param(id).isPresent());
    }

    @ParameterizedTest
    @MethodSource("specs")
    void aProducerHasWhatAllProducersShare(Spec spec) {
        if (Catalog.standard().kind(spec.id()).orElseThrow() instanceof NodeKind.Producer) {
            assertThat(spec.params()).containsAll(Producing.PARAMS);
        }
    }
}
