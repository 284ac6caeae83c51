package io.yunchuang.signaling.dialtest;

/** What is wrong, or worth knowing, at a step. Names are stable; the managers' pages have their texts. */
public enum DialTestFault {
    /** The kiosk, or the window, is not in the directory any more. */
    PLACE_UNKNOWN,
    /** No page of the kiosk is connected. */
    KIOSK_OFFLINE,
    /** The kiosk's page is connected and does not answer. */
    KIOSK_SILENT,
    /** The window's contact data are older than agreed; somebody should confirm them. */
    CONTACT_OLD,
    /** No item at all can be handled at a virtual window from this kiosk. */
    NOTHING_ELIGIBLE,
    /** No clerk of the window is on duty who could take the call. */
    NOBODY_ON_DUTY,
    /** The clerk is ready and the console does not answer. */
    CONSOLE_SILENT,
    /** It rang at the clerk of an attended test, who did not take part. */
    DECLINED,
    /** It rang at the clerk of an attended test, who did not answer in time. */
    UNANSWERED,
    /** Both pages tried and found no way to each other. */
    NOT_CONNECTED,
    /** A page that takes part has told nothing of what it measured. */
    REPORT_MISSING,
    /** The way between the pages is longer than the plan allows. */
    ROUND_TRIP_LONG,
    /** It took longer to connect than the plan allows. */
    SET_UP_LONG,
    /** There is a way and no encryption came up on it. */
    NOT_SECURED,
    /** Nothing was heard. */
    SILENCE,
    /** Something was heard, and not the tone that was sent. */
    OTHER_SOUND,
    /** The tone was heard and is far too quiet. */
    TOO_QUIET,
    /** This browser plays nothing before somebody has touched it, so sound could not be tested. */
    SOUND_BLOCKED,
    /** No picture was seen whose number could be read. */
    NO_PICTURE,
    /** The picture stood still for longer than the plan allows. */
    FROZEN,
    /** More of sound and picture was lost on the way than the plan allows. */
    LOSS_HIGH,
    /** The clerk saw nobody at the kiosk. */
    NOT_SEEN,
    /** The clerk saw the kiosk and heard nobody there. */
    NOT_HEARD,
    /** The clerk answered and did not say in time whether anybody was seen and heard. */
    UNCONFIRMED,
    /** A clock is further off than agreed; times in records would be wrong. */
    CLOCK_OFF,
    /** A module of the kiosk is missing or has a fault. */
    MODULE_FAULT,
    /** The kiosk has no agent, so its modules cannot check themselves. */
    NO_AGENT
}
