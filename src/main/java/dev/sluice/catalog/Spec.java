package dev.sluice.catalog;

import java.util.List;
import java.util.Optional;

/// What the palette, the inspector, the checks and the handbook read of a kind.
///
/// @param id as in Rust, for instance `buffer_unordered`
/// @param label as in English, for instance “Buffer unordered”
/// @param ours whether it is Sluice's own, with no counterpart in the crates
/// @param aliases other words people look for
/// @param misnomers names that the guide gets wrong and people look for
public record Spec(
        String id,
        String label,
        Family family,
        List<Port.In> ins,
        List<Port.Out> outs,
        List<Param<?>> params,
        Help help,
        Example example,
        boolean ours,
        List<String> aliases,
        List<Misnomer> misnomers) {
    public Spec {
        ins = List.copyOf(ins);
        outs = List.copyOf(outs);
        params = List.copyOf(params);
        aliases = List.copyOf(aliases);
        misnomers = List.copyOf(misnomers);
    }

    /// Begins the spec of the kind `id`, which people call `label`.
    public static SpecBuilder named(String id, String label, Family family) {
        return new SpecBuilder(id, label, family);
    }

    /// The wrong name that somebody means who writes `wanted`.
    public Optional<Misnomer> misnomer(String wanted) {
        return misnomers.stream().filter(name -> name.meant(wanted)).findFirst();
    }

    public Optional<Port.In> in(String port) {
        return ins.stream().filter(in -> in.id().equals(port)).findFirst();
    }

    public Optional<Port.Out> out(String port) {
        return outs.stream().filter(out -> out.id().equals(port)).findFirst();
    }

    public Optional<Param<?>> param(String param) {
        for (Param<?> candidate : params) {
            if (candidate.id().equals(param)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
