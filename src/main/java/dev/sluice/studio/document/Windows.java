package dev.sluice.studio.document;

import dev.sluice.pipeline.Pipeline;

import java.nio.file.Path;

/// The windows of the studio, as one of them sees them.
public interface Windows {
    /// Opens one more with an empty document.
    void create();

    /// Opens one more with a file.
    void open(Path file);

    /// Opens one more with a document that is in no file.
    void open(Pipeline pipeline);

    /// Brings the window that has a file open to the front.
    ///
    /// @return whether another one has
    boolean show(Path file);

    /// Closes this one, once its document is safe.
    void close();

    /// Closes all, each asked about what it has not saved; one that says no keeps those that are left.
    void quit();

    /// No others, and nothing to be opened; for pictures.
    static Windows none() {
        return new Windows() {
            @Override
            public void create() {}

            @Override
            public void open(Path file) {}

            @Override
            public void open(Pipeline pipeline) {}

            @Override
            public boolean show(Path file) {
                return false;
            }

            @Override
            public void close() {}

            @Override
            public void quit() {}
        };
    }
}
