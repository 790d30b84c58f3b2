/// Every kind of node there is, one file each; nothing refers to them but the service loader.
@NullMarked
package dev.sluice.catalog.kinds;

import org.jspecify.annotations.NullMarked;
