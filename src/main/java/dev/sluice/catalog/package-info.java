/// What each node kind is: ports, parameters, help, behaviour. One file per kind.
@NullMarked
package dev.sluice.catalog;

import org.jspecify.annotations.NullMarked;
