package io.yunchuang.signaling.dialtest;

/**
 * What a dial-test proves, in the order in which a citizen's call would meet it. Together the steps are the peer call that
 * DB 31117/Z 002-2025 §5.2.2.2 wants to be made periodically.
 */
public enum DialTestStep {
    /** The kiosk's credential is good, its page is connected, awake and answers. */
    SOCKET("§5.2.1.3"),
    /** The window's contact data were looked at lately. */
    CONTACT("§5.2.2.2"),
    /** At least one item can be handled at a virtual window from this kiosk. */
    ELIGIBILITY("§6.3.1.1"),
    /** A clerk of the window is there at whom a call for that item would ring. */
    ROUTING("§4.2.3"),
    /** The clerk's console answers. */
    ANSWER("§6.3.2.2"),
    /** The pages find a way to each other. */
    ICE("§5.2.1.2"),
    /** What flows on it is encrypted (RFC 8827 §6.5). */
    DTLS("§6.1.2"),
    /** The window hears the kiosk's tone. */
    AUDIO_TO_WINDOW("§6.3.2.2"),
    /** The kiosk hears the window's tone. */
    AUDIO_TO_KIOSK("§6.3.2.2"),
    /** The window sees the kiosk's numbered picture. */
    VIDEO_TO_WINDOW("§6.3.2.2"),
    /** The kiosk sees the window's numbered picture. */
    VIDEO_TO_KIOSK("§6.3.2.2"),
    /** Both clocks are near the server's. */
    CLOCK("§5.2.2.1"),
    /** The kiosk's modules have checked themselves and found nothing. */
    MODULES("§5.2.2.1");

    private final String clause;

    DialTestStep(String clause) {
        this.clause = clause;
    }

    /** The clause of DB 31117/Z 002-2025 that asks for it. */
    public String clause() {
        return "DB 31117/Z 002-2025 " + clause;
    }
}
