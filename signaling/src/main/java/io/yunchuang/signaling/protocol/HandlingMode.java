package io.yunchuang.signaling.protocol;

/** How an item is handled in a permit city (办理模式); DB 31117/Z 002-2025 §6.3.2.3. */
public enum HandlingMode {
    /** 在线申报: the clerk guides through the portal at the kiosk. */
    ONLINE_DECLARATION,
    /** 综合窗口推送: the clerk pushes the material-collection pages to the kiosk. */
    WINDOW_PUSH,
    /** 线下窗口: only at the counter. */
    COUNTER_ONLY
}
