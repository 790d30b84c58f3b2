package dev.sluice.export.rust;

import dev.sluice.expr.rust.Helper;
import dev.sluice.expr.rust.RustType;
import dev.sluice.expr.rust.Types;
import dev.sluice.expr.rust.Uses;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What the program needs besides its tasks.
final class RustFile implements Uses {
    private final Set<Helper> helpers = EnumSet.noneOf(Helper.class);
    private final Set<RustType> values = new LinkedHashSet<>();
    private final Map<String, RustType.Fields> structs = new LinkedHashMap<>();
    private final Map<String, String> items = new LinkedHashMap<>();
    private final Set<String> paths = new TreeSet<>();
    private final Set<String> lints = new TreeSet<>();
    private String tokioStream = "0.1";

    @Override
    public void helper(Helper helper) {
        if (helpers.add(helper)) {
            helper.needs().forEach(this::helper);
        }
    }

    @Override
    public void value(RustType type) {
        Types.alternatives(type).forEach(this::alternative);
    }

    private void alternative(RustType type) {
        values.add(Types.wide(type));
        switch (type) {
            case RustType.Many many -> value(many.of());
            case RustType.Tuple tuple -> tuple.of().forEach(this::value);
            case RustType.Fields fields -> fields.of().values().forEach(this::value);
            case RustType.Mixed mixed -> mixed.of().forEach(this::value);
            case RustType.Int _,
                    RustType.Decimal _,
                    RustType.Bool _,
                    RustType.Text _,
                    RustType.Never _ -> {}
        }
    }

    @Override
    public void struct(RustType.Fields fields) {
        structs.merge(
                fields.name(),
                (RustType.Fields) Types.wide(fields),
                (a, b) -> Types.join(a, b) instanceof RustType.Fields both ? both : a);
    }

    @Override
    public String item(String name, String source) {
        String called = name;
        for (int i = 2; !items.getOrDefault(called, source).equals(source); i++) {
            called = name + "_" + i;
        }
        items.put(called, source);
        return called;
    }

    @Override
    public void path(String path) {
        paths.add(path);
    }

    @Override
    public void allow(String lint) {
        lints.add(lint);
    }

    @Override
    public void tokioStream(String version) {
        tokioStream = version;
    }

    /// The version of tokio-stream that is needed at least.
    String tokioStream() {
        return tokioStream;
    }

    boolean has(Helper helper) {
        return helpers.contains(helper);
    }

    /// Forgets what was asked for while types were not known yet, and stands nowhere in the program.
    void prune(String program) {
        structs.keySet().removeIf(name -> !program.contains(name));
        items.entrySet()
                .removeIf(
                        item ->
                                item.getValue().contains("$name")
                                        && !program.contains(item.getKey()));
        boolean changed = true;
        while (changed) {
            changed = helpers.removeIf(helper -> !stands(helper, program));
        }
    }

    private boolean stands(Helper helper, String program) {
        String sign = helper.sign();
        return program.contains(sign)
                || helpers.stream()
                        .anyMatch(other -> other != helper && other.needs().contains(helper));
    }

    Set<Helper> helpers() {
        return helpers;
    }

    Set<RustType> values() {
        return values;
    }

    Map<String, RustType.Fields> structs() {
        return structs;
    }

    Map<String, String> items() {
        return items;
    }

    Set<String> paths() {
        return paths;
    }

    Set<String> lints() {
        return lints;
    }
}
