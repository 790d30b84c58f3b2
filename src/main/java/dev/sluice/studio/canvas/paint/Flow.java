package dev.sluice.studio.canvas.paint;

/// Items too many to follow, as dots along a wire: the more of them pass in a second, the closer together the dots are
/// and the faster they go.
///
/// Less than half the way to the next dot is gone between two of thirty pictures a second: beyond that an eye sees
/// them stand still or go back.
///
/// @param apart from dot to dot, in canvas units
/// @param shift of the first dot from the start of the wire, less than `apart`
record Flow(double apart, double shift) {
    /// More a second than an eye can follow one by one.
    static final double TOO_MANY = 22;

    private static final double MOST = 1e6;
    private static final int STEPS = 24;
    private static final double WIDEST = 18;
    private static final double CLOSEST = 11;
    private static final double SLOWEST = 4;
    private static final double FASTEST = 14;

    /// @param perSecond items a second of wall time
    /// @param seconds of wall time that the dots have been under way
    static Flow of(double perSecond, double seconds) {
        double level = level(perSecond);
        double apart = WIDEST + level * (CLOSEST - WIDEST);
        double dotsPerSecond = SLOWEST + level * (FASTEST - SLOWEST);
        return new Flow(apart, seconds * dotsPerSecond % 1 * apart);
    }

    /// From 0 to 1 in steps, so that the dots do not jump about while a rate wavers.
    private static double level(double perSecond) {
        double part = Math.log(perSecond / TOO_MANY) / Math.log(MOST / TOO_MANY);
        return Math.rint(STEPS * Math.clamp(part, 0, 1)) / STEPS;
    }
}
