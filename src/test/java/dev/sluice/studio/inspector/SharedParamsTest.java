package dev.sluice.studio.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Param;
import dev.sluice.pipeline.Node;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class SharedParamsTest {
    private static List<String> shared(String... kinds) {
        List<Node> nodes = Stream.of(kinds).map(kind -> Node.of(kind, kind, 0, 0)).toList();
        return SharedParams.of(nodes, Catalog.standard()).stream().<String>map(Param::id).toList();
    }

    @Test
    void parametersOfOneNameThatAreEditedAlikeAreShared() {
        assertThat(shared("then", "for_each")).contains("takes").doesNotContain("value");
        assertThat(shared("mpsc", "broadcast")).contains("capacity");
        assertThat(shared("range", "mpsc")).isEmpty();
        assertThat(shared("map", "no_such_kind")).isEmpty();
    }

    @Test
    void valuesDifferWhereOneIsNotTheOthers() {
        Param<?> takes = Catalog.standard().spec("then").orElseThrow().param("takes").orElseThrow();
        Node plain = Node.of("a", "then", 0, 0);
        Node same = Node.of("b", "then", 0, 0).withParam("takes", takes.fallbackJson());
        Node other = plain.withParam("takes", "5ms");

        assertThat(SharedParams.values(List.of(plain, same), takes))
                .containsExactly(takes.fallbackJson());
        assertThat(SharedParams.values(List.of(plain, other), takes))
                .containsExactly(takes.fallbackJson(), "5ms");
    }
}
