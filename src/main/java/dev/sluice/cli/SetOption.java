package dev.sluice.cli;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Edit;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Json;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `--set node.param=value`: the value is JSON, or else text.
final class SetOption {
    private static final Pattern FORM = Pattern.compile("([^=]+)\\.([^.=]+)=(.*)", Pattern.DOTALL);

    private SetOption() {}

    /// The edit it stands for; empty where the document has no such node or its kind no such parameter.
    static Optional<Edit> parse(String text, Documents.Opened opened) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String node = matcher.group(1);
        String param = matcher.group(2);
        return opened.pipeline()
                .flatMap(pipeline -> pipeline.node(node))
                .flatMap(found -> Catalog.standard().spec(found.kind()))
                .flatMap(spec -> spec.param(param))
                .map(_ -> new Edits.SetParam(node, param, Optional.of(value(matcher.group(3)))));
    }

    private static Object value(String text) {
        return Json.parse(text).orElse(text);
    }
}
