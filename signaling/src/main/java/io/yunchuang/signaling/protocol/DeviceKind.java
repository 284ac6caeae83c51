package io.yunchuang.signaling.protocol;

/** The kiosk modules of DB 31117/Z 002-2025 §5.2.1.3, and what a browser alone can tell. */
public enum DeviceKind {
    DISPLAY,
    PRINTER,
    ID_CARD_READER,
    QR_SCANNER,
    FACE_CAMERA,
    DOCUMENT_CAMERA,
    KEYBOARD,
    MOUSE,
    HOST,
    MICROPHONE,
    SPEAKER
}
