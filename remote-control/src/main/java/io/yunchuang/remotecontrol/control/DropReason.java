package io.yunchuang.remotecontrol.control;

/** Why an event was not carried out. */
public enum DropReason {
    /** Its bytes are no event. */
    UNREADABLE,
    /** It is for no place on the screen: beside it, NaN or infinite. */
    OUT_OF_RANGE,
    /** It is no input: pointing and drawing belong to the kiosk's page. */
    NOT_INPUT,
    /** Nobody may control the machine. */
    NO_LEASE,
    /** Somebody else may: it is forged, or of another call. */
    OTHER_LEASE,
    /** Its lease has expired, or was ended or replaced. */
    ENDED_LEASE,
    /** Its number is not greater than that of an earlier one: it came late, twice, or is played again. */
    OUT_OF_ORDER,
    /** More than 500 within a second. */
    TOO_FAST,
    /** The citizen uses the machine himself. */
    PAUSED,
    /** Keys and texts under a lease for the pointer alone. */
    OUT_OF_SCOPE,
    /** A key, a combination or a button that is not on the list. */
    NOT_ALLOWED,
    /** A press in a hidden region of the screen. */
    MASKED,
    /** Something goes up that is not down, because it was let go meanwhile. */
    NOT_HELD
}
