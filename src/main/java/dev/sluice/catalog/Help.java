package dev.sluice.catalog;

/// What a kind does, in sentences for its users.
///
/// @param summary one sentence
/// @param emits when it emits
/// @param waits when it waits
/// @param ends when it ends
/// @param holds how many items it keeps inside
/// @param ahead how many items it pulls ahead of the one it emits
public record Help(
        String summary, String emits, String waits, String ends, String holds, String ahead) {}
