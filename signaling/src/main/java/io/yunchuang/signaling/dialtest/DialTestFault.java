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
    /** The kiosk has other modules than when the window's contact data were last confirmed; somebody should confirm them. */
    CONTACT_DEVICES_CHANGED,
    /** No item at all can be handled at a virtual window from this kiosk. */
    NOTHING_ELIGIBLE,
    /** No clerk of the window is on duty who could take the call. */
    NOBODY_ON_DUTY,
    /** The window's probe answers this test, so no clerk was looked for. */
    NO_CLERK_ASKED,
    /** The window has no probe that could answer. */
    NO_PROBE,
    /** The window's probe is not connected. */
    PROBE_OFFLINE,
    /** The window's probe is connected and does not answer. */
    PROBE_SILENT,
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
    /** There is no such device, or the browser finds none. */
    DEVICE_MISSING,
    /** The browser may not use the device: somebody, or a policy, has forbidden it. */
    DEVICE_REFUSED,
    /** The browser would ask for leave to use the device before a call could use it. */
    DEVICE_ASKS,
    /** The device gives nothing; another program may hold it. */
    DEVICE_SILENT,
    /** The system says that the microphone is muted. */
    MICROPHONE_MUTED,
    /** The microphone gives not even the noise of a quiet room; it may be muted by its own switch. */
    MICROPHONE_SILENT,
    /** The camera's picture is black; it may be covered. */
    FACE_DARK,
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
    /** The kiosk has no agent, which alone could do this. */
    NO_AGENT,
    /** The page that takes part did not try it; it is older than the server. */
    NOT_TRIED,
    /** Of what the console sent over the channel of control nothing came back. */
    NO_ECHO,
    /** The kiosk has no camera that looks down on paper. */
    NO_DOCUMENT_CAMERA,
    /** The document camera gives no picture. */
    CAMERA_SILENT,
    /** The document camera's picture is black; it may be covered. */
    CAMERA_DARK,
    /** The document camera's picture is too small to read print on it. */
    CAMERA_COARSE,
    /** What lies under the document camera is not sharp. */
    CAMERA_BLURRED,
    /** No portal's page belongs to the item that would be called for. */
    NO_PORTAL,
    /** The agent did not say whether a portal's page could be opened. */
    AGENT_SILENT,
    /** A portal's page is open at the kiosk although nobody talks there. */
    PORTAL_OPEN,
    /** The browser in which the agent opens portals' pages is not there. */
    NO_BROWSER,
    /** A portal's page would not be let through to the kiosk. */
    PORTAL_BLOCKED,
    /** No ticket for the counter could be made. */
    TICKET_FAILED,
    /** The kiosk's line could not be measured. */
    LINE_UNKNOWN,
    /** The kiosk's line carries less than the standard asks for. */
    LINE_SLOW
}
