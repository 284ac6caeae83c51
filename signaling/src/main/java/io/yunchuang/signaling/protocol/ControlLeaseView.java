package io.yunchuang.signaling.protocol;

/**
 * A lease as the agent enforces it.
 *
 * @param controller the clerk who has it, to be named on the kiosk's screen
 * @param validMillis how long it holds from now unless {@link ServerMessage.LeaseRenewed} comes; at most 2,000
 */
public record ControlLeaseView(
        CallId call, LeaseId lease, CallView.ClerkCard controller, ControlScope scope, long validMillis) {}
