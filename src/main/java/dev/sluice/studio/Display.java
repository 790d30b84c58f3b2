package dev.sluice.studio;

/// Whether there is a screen to open a window on.
public final class Display {
    private Display() {}

    /// Asked without loading the toolkit: on Linux a display is named in the environment.
    public static boolean present() {
        String system = System.getProperty("os.name", "");
        if (!system.startsWith("Linux")) {
            return true;
        }
        return named("DISPLAY")
                || named("WAYLAND_DISPLAY")
                || "Headless".equals(System.getProperty("glass.platform"));
    }

    private static boolean named(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
