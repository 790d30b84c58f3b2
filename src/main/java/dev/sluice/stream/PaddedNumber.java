package dev.sluice.stream;

/// The number of a [Padded]; a class of its own, for fields are laid out class by class.
@SuppressWarnings("UnusedVariable")
abstract class PaddedNumber extends PaddedBefore {
    volatile long number;
}
