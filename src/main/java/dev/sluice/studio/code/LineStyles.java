package dev.sluice.studio.code;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Spec;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.theme.Birthplaces;
import dev.sluice.studio.theme.Theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Style classes of lines: the family of the node a line belongs to, whether that is selected, and at the first line of
/// a node that makes items, their colour.
final class LineStyles {
    private final Pipeline pipeline;
    private final Catalog catalog;
    private final Birthplaces birthplaces;

    LineStyles(Pipeline pipeline, Catalog catalog) {
        this.pipeline = pipeline;
        this.catalog = catalog;
        this.birthplaces = new Birthplaces(pipeline, catalog);
    }

    List<List<String>> of(int lines, Spans spans, Set<String> selection) {
        List<List<String>> styles = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            styles.add(of(spans, line, selection));
        }
        return styles;
    }

    private List<String> of(Spans spans, int line, Set<String> selection) {
        Optional<String> selected = spans.at(line).filter(selection::contains).findFirst();
        Optional<String> owner = selected.or(() -> spans.at(line).findFirst());
        if (owner.isEmpty()) {
            return List.of();
        }
        List<String> styles = new ArrayList<>(List.of("of-node"));
        selected.ifPresent(_ -> styles.add("selected-node"));
        spec(owner.get()).ifPresent(spec -> styles.add(family(spec)));
        spans.at(line)
                .filter(node -> spans.first(Set.of(node)).equals(OptionalInt.of(line)))
                .filter(node -> spec(node).filter(spec -> spec.ins().isEmpty()).isPresent())
                .findFirst()
                .ifPresent(node -> styles.add(birth(node)));
        return styles;
    }

    private Optional<Spec> spec(String node) {
        return pipeline.node(node).map(Node::kind).flatMap(catalog::spec);
    }

    private static String family(Spec spec) {
        return spec.family().name().toLowerCase(Locale.ROOT);
    }

    private String birth(String node) {
        int origin = pipeline.nodes().stream().map(Node::id).toList().indexOf(node);
        return "birth-" + birthplaces.of(origin) % Theme.LIGHT.roles().itemColours();
    }
}
