/// The rules of the house, held by tests that say why.
@NullMarked
package dev.sluice.architecture;

import org.jspecify.annotations.NullMarked;
