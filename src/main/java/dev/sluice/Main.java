package dev.sluice;

/// Chooses the terminal or the studio.
public final class Main {
    private Main() {}

    /// @param args the command line
    public static void main(String[] args) {}
}
