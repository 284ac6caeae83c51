package io.yunchuang.signaling.protocol;

/** Who applies (服务对象). */
public enum ApplicantKind {
    /** A natural person. */
    PERSON,
    /** A company or other organisation. */
    ORGANISATION,
    /** An authorized agent (委托人) of either. */
    AUTHORIZED_AGENT
}
