package dev.sluice.export;

/// A file that an export consists of.
///
/// @param path relative to the folder of the export, with `/`
public record SourceFile(String path, String text) {}
