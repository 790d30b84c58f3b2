package dev.sluice.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Where the parts of a document stand in the file it was read from.
public final class Positions {
    private record At(int line, int column) {}

    private final Map<String, At> nodes = new HashMap<>();
    private final Map<String, At> params = new HashMap<>();
    private final Map<Wire, At> wires = new HashMap<>();

    Positions() {}

    void node(String id, JsonAt at) {
        nodes.put(id, new At(at.line(), at.column()));
    }

    void param(String node, String param, JsonAt at) {
        params.put(node + "." + param, new At(at.line(), at.column()));
    }

    void wire(Wire wire, JsonAt at) {
        wires.put(wire, new At(at.line(), at.column()));
    }

    /// The same problem with the line and column of what it is about.
    public Problem locate(Problem problem) {
        Problem.Place place = problem.place();
        if (place.line() > 0) {
            return problem;
        }
        return find(place)
                .map(
                        at ->
                                new Problem(
                                        problem.severity(),
                                        place.in(at.line, at.column),
                                        problem.sentence(),
                                        problem.remedy(),
                                        problem.fixes()))
                .orElse(problem);
    }

    private Optional<At> find(Problem.Place place) {
        Optional<At> param =
                place.node()
                        .flatMap(node -> place.param().map(name -> node + "." + name))
                        .map(params::get);
        return param.or(() -> place.node().map(nodes::get)).or(() -> place.wire().map(wires::get));
    }
}
