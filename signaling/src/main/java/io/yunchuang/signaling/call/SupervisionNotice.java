package io.yunchuang.signaling.call;

/** Who is told that a talk is supervised; each includes those before it. */
public enum SupervisionNotice {
    /** Nobody. */
    NOBODY,
    /** The clerk, and the expert if there is one. */
    CLERK,
    /** The citizen, too. */
    CITIZEN_AND_CLERK;

    /** Whichever tells more people. */
    SupervisionNotice orMore(SupervisionNotice other) {
        return compareTo(other) < 0 ? other : this;
    }
}
