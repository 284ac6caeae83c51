package io.yunchuang.server.window;

/** The two windows of DB 31117/Z 002-2025 §3.4. */
public enum WindowKind {
    /** 虚拟窗口, §3.4.2. */
    VIRTUAL,
    /** 线下窗口, §3.4.1. */
    COUNTER
}
