package dev.sluice.studio;

import dev.sluice.studio.strings.Strings;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.List;
import java.util.Optional;

/// Failures of the studio itself: what is unsaved is written to the side, and its user is told so once.
final class Failures implements UncaughtExceptionHandler {
    private static final Strings WORDS = Strings.of(Failures.class);

    private final Session session;
    private final Optional<UncaughtExceptionHandler> before;
    private boolean telling;

    private Failures(Session session, Optional<UncaughtExceptionHandler> before) {
        this.session = session;
        this.before = before;
    }

    /// Tells of what fails on the FX thread, which is the one that calls this.
    static void tellBy(Session session) {
        Thread fx = Thread.currentThread();
        fx.setUncaughtExceptionHandler(
                new Failures(
                        session, Optional.ofNullable(Thread.getDefaultUncaughtExceptionHandler())));
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        before.ifPresent(handler -> handler.uncaughtException(thread, failure));
        List<StudioWindow> windows = session.windows();
        if (telling || windows.isEmpty()) {
            return;
        }
        telling = true;
        if (windows.stream().anyMatch(StudioWindow::unsaved)) {
            save(windows, failure);
        } else {
            tell(WORDS.text("failed.nothing"), failure);
        }
    }

    private void save(List<StudioWindow> left, Throwable failure) {
        if (left.isEmpty()) {
            tell(WORDS.text("failed.saved"), failure);
            return;
        }
        left.getFirst()
                .autosave(
                        trouble ->
                                trouble.ifPresentOrElse(
                                        words -> tell(WORDS.text("failed.unsaved", words), failure),
                                        () -> save(left.subList(1, left.size()), failure)));
    }

    private void tell(String text, Throwable failure) {
        StringWriter details = new StringWriter();
        failure.printStackTrace(new PrintWriter(details));
        try {
            session.windows().getLast().dialogs().failed(text, details.toString());
        } finally {
            telling = false;
        }
    }
}
