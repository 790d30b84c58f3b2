/// Real ends of a pipeline: files and standard input.
@NullMarked
package dev.sluice.connect;

import org.jspecify.annotations.NullMarked;
