/// The immutable document: nodes, wires, parameters, edits, problems, JSON.
@NullMarked
package dev.sluice.pipeline;

import org.jspecify.annotations.NullMarked;
