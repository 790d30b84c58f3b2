/// A document one can trust: saving, autosave, recovery, what other programs do to its file.
@NullMarked
package dev.sluice.studio.document;

import org.jspecify.annotations.NullMarked;
