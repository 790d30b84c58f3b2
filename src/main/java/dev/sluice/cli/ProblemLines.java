package dev.sluice.cli;

import static java.util.Locale.ROOT;

import dev.sluice.pipeline.Problem;

import java.util.LinkedHashMap;
import java.util.Map;

/// Problems as lines for people, for programs, and for GitHub's annotations.
final class ProblemLines {
    private ProblemLines() {}

    /// `file:line:column: error: sentence remedy`, as compilers write it.
    static String text(String file, Problem problem) {
        Problem.Place place = problem.place();
        String where = place.line() > 0 ? file + ":" + place.line() + ":" + place.column() : file;
        return where + ": " + severity(problem) + ": " + sentences(problem);
    }

    static Map<String, Object> json(String file, Problem problem) {
        Map<String, Object> map = new LinkedHashMap<>();
        Problem.Place place = problem.place();
        map.put("file", file);
        map.put("severity", severity(problem));
        if (place.line() > 0) {
            map.put("line", (long) place.line());
            map.put("column", (long) place.column());
        }
        place.node().ifPresent(node -> map.put("node", node));
        place.param().ifPresent(param -> map.put("param", param));
        place.wire().ifPresent(wire -> map.put("wire", wire.from() + " -> " + wire.to()));
        map.put("sentence", problem.sentence());
        map.put("remedy", problem.remedy());
        return map;
    }

    /// A workflow command of GitHub Actions.
    static String github(String file, Problem problem) {
        Problem.Place place = problem.place();
        String at = place.line() > 0 ? ",line=" + place.line() + ",col=" + place.column() : "";
        return "::"
                + severity(problem)
                + " file="
                + escaped(file).replace(",", "%2C").replace(":", "%3A")
                + at
                + "::"
                + escaped(sentences(problem));
    }

    private static String severity(Problem problem) {
        return problem.severity().name().toLowerCase(ROOT);
    }

    private static String sentences(Problem problem) {
        return problem.remedy().isEmpty()
                ? problem.sentence()
                : problem.sentence() + " " + problem.remedy();
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
