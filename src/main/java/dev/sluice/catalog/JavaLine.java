package dev.sluice.catalog;

/// A piece of Java and the node it was written for.
public record JavaLine(String node, String text) {}
