package dev.sluice.expr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was compiled lately. To check a text takes about a millisecond, and the same texts are checked at every edit,
/// at every start, and once for each of a thousand alike nodes.
final class Memory {
    private static final int MOST = 1000;

    private final Map<Asked, Compiled> known =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Asked, Compiled> eldest) {
                    return size() > MOST;
                }
            };

    private record Asked(String source, Expecting expecting, List<String> variables) {}

    Compiled compile(String source, Expecting expecting, List<String> variables) {
        Asked asked = new Asked(source, expecting, variables);
        synchronized (known) {
            Compiled before = known.get(asked);
            if (before != null) {
                return before;
            }
        }
        Compiled compiled = Compilation.compile(source, expecting, variables);
        synchronized (known) {
            known.put(asked, compiled);
        }
        return compiled;
    }
}
