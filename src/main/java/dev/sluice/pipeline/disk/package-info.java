/// Files that are whole at any moment, copies of what they were, and whether somebody else wrote them.
@NullMarked
package dev.sluice.pipeline.disk;

import org.jspecify.annotations.NullMarked;
