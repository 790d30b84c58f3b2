package dev.sluice.export;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Pipeline;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.ServiceLoader;

/// A format that documents leave in. Found by [ServiceLoader]: one file per format, nothing else to edit.
public sealed interface Exporter {
    /// What stands after `--to`.
    String format();

    /// A sentence about what comes out.
    String about();

    /// The document itself, written or drawn in another way; a draft will do.
    non-sealed interface Notation extends Exporter {
        /// One file, with the lines of each node.
        Exported.Files written(Pipeline pipeline, Catalog catalog);

        default String text(Pipeline pipeline, Catalog catalog) {
            return written(pipeline, catalog).main().text();
        }
    }

    /// A program that does what the document does.
    non-sealed interface Program extends Exporter {
        /// @param pipeline one in which the checks found no error
        /// @param virtualTime whether it runs in virtual time and prints `t_ms item` lines
        Exported program(Pipeline pipeline, Catalog catalog, boolean virtualTime);
    }

    /// The canvas as one arranged it, at rest; a draft will do.
    non-sealed interface Picture extends Exporter {
        /// Whether it is made of pixels.
        boolean pixels();

        /// What is in the file.
        byte[] picture(Pipeline pipeline, Catalog catalog, Look look);

        /// What the file is called unless its user calls it otherwise.
        default String file(Pipeline pipeline) {
            return Sheet.name(pipeline.name(), format());
        }
    }

    /// All formats, by name.
    static SequencedMap<String, Exporter> all() {
        return Found.ALL;
    }

    /// The pictures among them.
    static List<Picture> pictures() {
        return all().values().stream()
                .filter(Picture.class::isInstance)
                .map(Picture.class::cast)
                .toList();
    }

    /// Looked for once: the class path is long.
    final class Found {
        private static final SequencedMap<String, Exporter> ALL = found();

        private Found() {}

        private static SequencedMap<String, Exporter> found() {
            SequencedMap<String, Exporter> all = new LinkedHashMap<>();
            ServiceLoader.load(Exporter.class, Exporter.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .sorted(Comparator.comparing(Exporter::format))
                    .forEach(exporter -> all.put(exporter.format(), exporter));
            return Collections.unmodifiableSequencedMap(all);
        }
    }
}
