package io.yunchuang.signaling.protocol;

/** Why a dial-test was broken off; it says nothing about the window then. */
public enum DialTestEnd {
    /** Somebody has touched the kiosk while it was tested. */
    TOUCHED,
    /** Somebody uses the kiosk, or has just used it. */
    KIOSK_IN_USE,
    /** A citizen's call has taken the kiosk or rings at the clerk: it always goes first. */
    CALL,
    /** All clerks of the window who could answer are busy with citizens. */
    CLERKS_BUSY,
    /** The clerk has paused or left duty. */
    CLERK_LEFT,
    /** The page of the kiosk or of the clerk was lost or loaded anew. */
    PAGE_LOST,
    /** The server was started anew in the middle. */
    SERVER_RESTARTED,
    /** It waited for its turn for too long; what it would show by now is another moment. */
    NO_TURN;

    /** Whether a page may say so of itself; the others only the server knows. */
    public boolean isPages() {
        return switch (this) {
            case TOUCHED, KIOSK_IN_USE, CALL, CLERK_LEFT -> true;
            case CLERKS_BUSY, PAGE_LOST, SERVER_RESTARTED, NO_TURN -> false;
        };
    }
}
