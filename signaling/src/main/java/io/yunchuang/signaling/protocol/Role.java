package io.yunchuang.signaling.protocol;

/** Who a connection or a request acts for. Default-deny: every message and endpoint lists the roles it admits. */
public enum Role {
    /** A citizen at an enrolled kiosk. */
    KIOSK,
    /** The agent beside an enrolled kiosk's browser; its id is the kiosk's. */
    AGENT,
    /** The page that an attendant (现场帮办) has opened beside a kiosk on his phone or tablet; its id is the kiosk's. */
    ATTENDANT,
    /** A clerk (虚拟窗口工作人员) of a virtual window. */
    CLERK,
    /** Staff of a counter window (线下窗口). */
    COUNTER,
    /** A manager of the windows. */
    MANAGER,
    /** The page with which a manager supervises one talk; it is let in by his own credential. */
    SUPERVISOR,
    /** The public display of a centre; sees ticket numbers only. */
    DISPLAY,
    /** The probe of a virtual window: a page with nobody before it, which answers dial-tests; its id is the window's. */
    PROBE
}
