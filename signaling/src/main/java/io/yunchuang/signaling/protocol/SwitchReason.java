package io.yunchuang.signaling.protocol;

/** Why a call goes to the counter. */
public enum SwitchReason {
    // by the clerk
    ITEM_NOT_ELIGIBLE_HERE,
    ORIGINAL_PAPER_NEEDED,
    IDENTITY_NOT_ESTABLISHED,
    DEVICE_MISSING,
    POOR_NETWORK,
    CITIZENS_WISH,
    /** Needs a text. */
    OTHER,
    // by the citizen
    CITIZENS_CHOICE,
    // by the server
    NO_COVER,
    MAX_WAIT,
    NO_MEDIA,
    NOT_ELIGIBLE;

    /** Whether a clerk may give this reason. */
    public boolean isClerks() {
        return switch (this) {
            case ITEM_NOT_ELIGIBLE_HERE,
                    ORIGINAL_PAPER_NEEDED,
                    IDENTITY_NOT_ESTABLISHED,
                    DEVICE_MISSING,
                    POOR_NETWORK,
                    CITIZENS_WISH,
                    OTHER -> true;
            case CITIZENS_CHOICE, NO_COVER, MAX_WAIT, NO_MEDIA, NOT_ELIGIBLE -> false;
        };
    }
}
