package io.yunchuang.agent.agent;

import io.yunchuang.signaling.protocol.KioskId;

/** The agent's own right to connect, separate from the page's; revocable by a manager. */
public record Credential(KioskId kiosk, String token) {
    /** Never the token. */
    @Override
    public String toString() {
        return "Credential[" + kiosk + "]";
    }
}
