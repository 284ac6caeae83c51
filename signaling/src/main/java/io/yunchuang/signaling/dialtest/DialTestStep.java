package io.yunchuang.signaling.dialtest;

/**
 * What a dial-test proves, in the order in which a citizen's call would meet it. Together the steps are the peer call that
 * DB 31117/Z 002-2025 §5.2.2.2 wants to be made periodically; with people at both ends it is the check before opening of
 * DB 31117/Z 2019 §7.1.
 */
public enum DialTestStep {
    /** The kiosk's credential is good, its page is connected, awake and answers. */
    SOCKET("002-2025 §5.2.1.3"),
    /** The window's contact data were looked at lately. */
    CONTACT("002-2025 §5.2.2.2"),
    /** At least one item can be handled at a virtual window from this kiosk. */
    ELIGIBILITY("002-2025 §6.3.1.1"),
    /** A clerk of the window is there at whom a call for that item would ring; not looked for where the probe answers. */
    ROUTING("002-2025 §4.2.3"),
    /** The clerk's console, or the window's probe, answers. */
    ANSWER("002-2025 §6.3.2.2"),
    /** The pages find a way to each other. */
    ICE("002-2025 §5.2.1.2"),
    /** What flows on it is encrypted (RFC 8827 §6.5). */
    DTLS("002-2025 §6.1.2"),
    /** The window hears the kiosk's tone. */
    AUDIO_TO_WINDOW("002-2025 §6.3.2.2"),
    /** The kiosk hears the window's tone. */
    AUDIO_TO_KIOSK("002-2025 §6.3.2.2"),
    /** The window sees the kiosk's numbered picture. */
    VIDEO_TO_WINDOW("002-2025 §6.3.2.2"),
    /** The kiosk sees the window's numbered picture. */
    VIDEO_TO_KIOSK("002-2025 §6.3.2.2"),
    /** The kiosk's own microphone hears something when it is switched on for a moment. */
    MICROPHONE_AT_KIOSK("002-2025 §5.2.2.2"),
    /** The kiosk's own camera sees something when it is switched on for a moment. */
    CAMERA_AT_KIOSK("002-2025 §5.2.2.2"),
    /** The clerk's own microphone hears something; not tried where the probe answers. */
    MICROPHONE_AT_WINDOW("002-2025 §5.2.2.2"),
    /** The clerk's own camera sees something; not tried where the probe answers. */
    CAMERA_AT_WINDOW("002-2025 §5.2.2.2"),
    /** In an attended test: the clerk sees whoever stands at the kiosk. */
    SEEN("2019 §7.1"),
    /** In an attended test: the clerk hears whoever stands at the kiosk. */
    HEARD("2019 §7.1"),
    /** The window sees the drawn page that the kiosk sends in place of its screen. */
    SCREEN("002-2025 §6.3.2.2"),
    /** An event that does nothing goes from the console through the agent's gate and back. */
    CONTROL_ECHO("002-2025 §6.3.2.2"),
    /** The document camera gives a picture that can be read. */
    DOCUMENT("002-2025 §6.3.2.3"),
    /** A portal's page could be opened at the kiosk. */
    PAGE_PUSH("002-2025 §6.3.2.3"),
    /** A ticket for the counter of this kiosk's centre can be made; it is undone before anybody sees it. */
    TICKET("002-2025 §6.3.1.1"),
    /** Both clocks are near the server's. */
    CLOCK("002-2025 §5.2.2.1"),
    /** The kiosk's modules have checked themselves and found nothing. */
    MODULES("002-2025 §5.2.2.1"),
    /** Where it is asked for: what the line carries from the server to the kiosk. */
    LINE_DOWN("002-2025 §5.2.1.2"),
    /** Where it is asked for: what the line carries from the kiosk to the server. */
    LINE_UP("002-2025 §5.2.1.2");

    private final String clause;

    DialTestStep(String clause) {
        this.clause = clause;
    }

    /** The clause of the edition of DB 31117/Z that asks for it. */
    public String clause() {
        return "DB 31117/Z " + clause;
    }

    /**
     * Whether a test in that mode takes it.
     *
     * @param line whether it measures the kiosk's line, too
     */
    public boolean isOf(DialTestMode mode, boolean line) {
        return switch (this) {
            case SEEN, HEARD -> mode == DialTestMode.ATTENDED;
            case LINE_DOWN, LINE_UP -> line;
            case MICROPHONE_AT_WINDOW, CAMERA_AT_WINDOW -> mode != DialTestMode.PROBE;
            case SOCKET,
                    CONTACT,
                    ELIGIBILITY,
                    ROUTING,
                    ANSWER,
                    ICE,
                    DTLS,
                    AUDIO_TO_WINDOW,
                    AUDIO_TO_KIOSK,
                    VIDEO_TO_WINDOW,
                    VIDEO_TO_KIOSK,
                    MICROPHONE_AT_KIOSK,
                    CAMERA_AT_KIOSK,
                    SCREEN,
                    CONTROL_ECHO,
                    DOCUMENT,
                    PAGE_PUSH,
                    TICKET,
                    CLOCK,
                    MODULES -> true;
        };
    }
}
