package dev.sluice.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/// All node kinds there are.
public final class Catalog {
    private final Map<String, NodeKind> kinds;

    private Catalog(Map<String, NodeKind> kinds) {
        this.kinds = kinds;
    }

    /// The kinds found on the class path.
    public static Catalog standard() {
        return Standard.CATALOG;
    }

    /// A catalog of exactly these kinds.
    public static Catalog of(Collection<NodeKind> kinds) {
        Map<String, NodeKind> byId = new LinkedHashMap<>();
        kinds.stream()
                .sorted(
                        Comparator.comparing((NodeKind kind) -> kind.spec().family())
                                .thenComparing(kind -> kind.spec().id()))
                .forEach(kind -> byId.put(kind.spec().id(), kind));
        return new Catalog(byId);
    }

    /// The kind of this id.
    public Optional<NodeKind> kind(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    /// What is known of the kind of this id.
    public Optional<Spec> spec(String id) {
        return kind(id).map(NodeKind::spec);
    }

    /// All kinds, by family and then by id.
    public Collection<NodeKind> kinds() {
        return kinds.values();
    }

    private static final class Standard {
        private static final Catalog CATALOG = load();
    }

    private static Catalog load() {
        return of(
                ServiceLoader.load(NodeKind.class, Catalog.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList());
    }
}
