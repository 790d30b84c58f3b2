/// Benchmarks of the engine beside its peers, each peer in the same run.
package dev.sluice.bench;
