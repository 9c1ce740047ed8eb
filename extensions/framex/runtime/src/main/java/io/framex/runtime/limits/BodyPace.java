package io.framex.runtime.limits;

/**
 * How a body keeps up with the rate that it must have. It may fall behind by so much time; what comes faster makes up for that, but
 * is no credit for later.
 */
final class BodyPace {

    private long arrived;
    private long behind;

    void arrived(int bytes) {
        arrived += bytes;
    }

    /** Called once per tick of the {@link Sweep}. */
    boolean isLate(ConnectionLimits limits) {
        behind = Math.max(0, behind + limits.bodyBytesPerTick() - arrived);
        arrived = 0;
        return behind / limits.bodyBytesPerTick() > limits.bodyTicks();
    }
}
