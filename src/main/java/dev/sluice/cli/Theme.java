package dev.sluice.cli;

/// `--theme`
enum Theme {
    light,
    dark
}
