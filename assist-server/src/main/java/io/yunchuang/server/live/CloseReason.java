package io.yunchuang.server.live;

import jakarta.websocket.CloseReason.CloseCodes;

/** Why the server closes a socket; codes of the application range of RFC 6455 §7.4.2 unless named there. */
enum CloseReason {
    /** The same kiosk or clerk has connected with a newer page. */
    REPLACED(4001),
    /** The ticket is wrong, used or expired. */
    TICKET_INVALID(4401),
    /** The origin is not allowed, or the device's credential was revoked. */
    NOT_ALLOWED(4403),
    /** Nothing was heard for too long. */
    SILENT(4408),
    /** Far too many messages. */
    TOO_MANY(4429),
    /** The server stops; connect again. */
    GOING_AWAY(CloseCodes.GOING_AWAY.getCode());

    private final int code;

    CloseReason(int code) {
        this.code = code;
    }

    jakarta.websocket.CloseReason toClose() {
        return new jakarta.websocket.CloseReason(() -> code, name());
    }
}
