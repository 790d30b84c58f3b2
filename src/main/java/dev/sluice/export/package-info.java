/// What leaves the laboratory: one file per format, text in, text out.
@NullMarked
package dev.sluice.export;

import org.jspecify.annotations.NullMarked;
