package dev.sluice.studio.document;

import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.PipelineWriter;
import dev.sluice.pipeline.disk.WholeFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Where unsaved documents are written to the side: a folder for each running studio, and in it one for each of its
/// documents. A studio holds the lock of its folder; the folder of one that was killed is found by nobody holding it.
public final class Autosaves implements AutoCloseable {
    static final String DOCUMENT = "document.sluice.json";
    static final String FILE = "file.txt";
    static final String LOCK = "lock";
    private static final String GATE = "gate";

    private final Path all;
    private final AtomicInteger slots = new AtomicInteger();
    private @Nullable Path own;
    private @Nullable FileChannel lock;
    private boolean closed;

    /// @param all the folder of all studios
    public Autosaves(Path all) {
        this.all = all;
    }

    /// A place for one document.
    public Slot slot() {
        return new Slot(slots.incrementAndGet());
    }

    /// What killed studios left behind. Nobody else is offered it until it is closed.
    public synchronized Leftovers leftovers() throws IOException {
        if (!Files.isDirectory(all)) {
            return Leftovers.none();
        }
        try (FileChannel gate = gate()) {
            gate.lock();
            return Leftovers.in(all, Optional.ofNullable(own));
        }
    }

    /// The end of this studio: all its documents are saved, or nobody wants them.
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (own != null && lock != null) {
            try (FileChannel gate = gate()) {
                gate.lock();
                lock.close();
                Folders.delete(own);
                own = null;
            }
        }
    }

    /// Made when it is first needed. Between making the folder and locking it, nobody may take it for a killed one's.
    private Path own() throws IOException {
        if (own == null) {
            Files.createDirectories(all);
            try (FileChannel gate = gate()) {
                gate.lock();
                own = Files.createTempDirectory(all, "studio-");
                lock =
                        FileChannel.open(
                                own.resolve(LOCK),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                lock.lock();
            }
        }
        return own;
    }

    private FileChannel gate() throws IOException {
        return FileChannel.open(
                all.resolve(GATE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /// The place of one document; used by one thread at a time.
    public final class Slot {
        private final int number;

        private Slot(int number) {
            this.number = number;
        }

        /// Writes the document as it is, in place of what was written before; nothing any more after the end.
        ///
        /// @param file where it will be saved, once it is
        public void write(Pipeline pipeline, Optional<Path> file) throws IOException {
            byte[] name =
                    file.map(path -> path.toAbsolutePath().toString())
                            .orElse("")
                            .getBytes(StandardCharsets.UTF_8);
            byte[] text = PipelineWriter.write(pipeline).getBytes(StandardCharsets.UTF_8);
            synchronized (Autosaves.this) {
                if (!closed) {
                    Path folder = own().resolve(Integer.toString(number));
                    Files.createDirectories(folder);
                    WholeFile.replace(folder.resolve(FILE), name);
                    WholeFile.replace(folder.resolve(DOCUMENT), text);
                }
            }
        }

        /// Forgets it: it is saved, or nobody wants it.
        public void clear() throws IOException {
            synchronized (Autosaves.this) {
                if (own != null) {
                    Folders.delete(own.resolve(Integer.toString(number)));
                }
            }
        }
    }
}
