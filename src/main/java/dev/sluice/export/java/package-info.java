/// Pipelines as programs in Java.
@NullMarked
package dev.sluice.export.java;

import org.jspecify.annotations.NullMarked;
