package io.yunchuang.server.live;

import jakarta.websocket.CloseReason.CloseCodes;

/** Why the server closes a socket; codes of the application range of RFC 6455 §7.4.2 unless named there. */
enum CloseReason {
    /** The same kiosk or clerk has connected with a newer page. */
    REPLACED(4001),
    /** The ticket is wrong, used, expired or not its holder's. Named like the error code: it is the whole answer. */
    SOCKET_TICKET_INVALID(4401),
    /** What this person or kiosk may do has changed; whoever may still come in gets a new ticket. */
    ACCESS_CHANGED(4403),
    /** The kiosk's or probe's credential was revoked, or another browser is this kiosk or probe now. */
    DEVICE_REVOKED(4410),
    /** The session is over: signed out, ended by a manager, or run out. */
    SESSION_ENDED(4440),
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
