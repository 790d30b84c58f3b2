package dev.sluice.studio;

/// Runs work away from the FX thread, on threads of the platform: virtual ones get no turn while a run that goes as
/// fast as it can keeps all their carriers.
final class Away {
    private Away() {}

    static void run(Runnable work) {
        Thread.ofPlatform().daemon().name("sluice-away").start(work);
    }
}
