/// What the runtimes promise, told in virtual time and held to live.
@NullMarked
package dev.sluice.runtime;

import org.jspecify.annotations.NullMarked;
