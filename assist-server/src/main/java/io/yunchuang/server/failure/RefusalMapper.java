package io.yunchuang.server.failure;

import io.yunchuang.server.failure.Refusals.Way;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Problem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Refusals and failures over REST: the {@link Problem} with the status that fits its code. */
final class RefusalMapper {
    private final Refusals refusals;

    RefusalMapper(Refusals refusals) {
        this.refusals = refusals;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        return response(refusal.code());
    }

    @ServerExceptionMapper
    Response badValue(BadMessageException bad) {
        return response(bad.code());
    }

    /** Nobody has refused this on purpose: the store is away, or it is a bug of ours. */
    @ServerExceptionMapper
    Response failed(Throwable failure) {
        return response(Failures.code(failure));
    }

    private Response response(ErrorCode code) {
        return Response.status(status(code))
                .entity(refusals.tell(Way.HTTP, code))
                .build();
    }

    private static int status(ErrorCode code) {
        return switch (code) {
            case MESSAGE_MALFORMED,
                    MESSAGE_UNKNOWN,
                    MESSAGE_TOO_DEEP,
                    ID_INVALID,
                    TEXT_NOT_ALLOWED,
                    TEXT_TOO_LONG,
                    SDP_INVALID,
                    FIELD_INVALID,
                    CAPTURE_DAMAGED,
                    CAPTURE_TOO_DETAILED,
                    CAPTURE_TOO_MANY_PAGES,
                    CAPTURE_PROTECTED,
                    CAPTURE_ACTIVE_CONTENT,
                    REASON_TEXT_REQUIRED,
                    PORTAL_URL_NOT_ALLOWED -> 400;
            case NOT_SIGNED_IN,
                    LOGIN_FAILED,
                    SOCKET_TICKET_INVALID,
                    DEVICE_REVOKED,
                    OIDC_EXPIRED,
                    OIDC_DENIED,
                    OIDC_INVALID -> 401;
            case NOT_ALLOWED,
                    NOT_YOURS,
                    ORIGIN_NOT_ALLOWED,
                    CLERK_NOT_QUALIFIED,
                    SUPERVISION_NOT_ALLOWED,
                    OIDC_NO_ACCOUNT,
                    OIDC_ACCOUNT_DISABLED,
                    SETUP_CODE_INVALID,
                    PIN_WRONG,
                    ATTENDANT_LINK_INVALID,
                    ATTENDANT_NOT_SIGNED_IN,
                    ENROLMENT_CODE_INVALID -> 403;
            case METHOD_NOT_ALLOWED -> 405;
            case ANSWER_TYPE_NOT_POSSIBLE -> 406;
            case CALL_UNKNOWN,
                    ITEM_UNKNOWN,
                    CITY_UNKNOWN,
                    CENTRE_UNKNOWN,
                    KIOSK_UNKNOWN,
                    WINDOW_UNKNOWN,
                    STAFF_UNKNOWN,
                    ATTENDANT_UNKNOWN,
                    EXPERT_UNKNOWN,
                    TICKET_UNKNOWN,
                    MATERIAL_UNKNOWN,
                    PORTAL_LINK_UNKNOWN,
                    DIAL_TEST_UNKNOWN,
                    DIAL_TEST_PLAN_UNKNOWN,
                    DIAL_TEST_ALARM_UNKNOWN,
                    TRANSFER_TARGET_UNKNOWN,
                    LEASE_UNKNOWN,
                    CAPTURE_UNKNOWN,
                    NOT_FOUND -> 404;
            case KIOSK_AWAY,
                    CALL_ALREADY_OPEN,
                    CALL_ENDED,
                    CALL_NOT_OFFERED,
                    CALL_TAKEN,
                    CALL_WRONG_STATE,
                    RATING_NOT_POSSIBLE,
                    SCREEN_NOT_SHOWN,
                    AGENT_NOT_CONNECTED,
                    DOCUMENT_NOT_SHOWN,
                    CALL_TRANSFERRED,
                    TRANSFER_NOT_IN_TALK,
                    TRANSFER_TO_ONESELF,
                    TRANSFER_NOT_ABLE,
                    TRANSFER_NOBODY_ON_DUTY,
                    CONSULT_NOT_IN_TALK,
                    CALL_FULL,
                    CONSULT_OVER,
                    CONSULT_ONESELF,
                    CONSULT_OFF_DUTY,
                    CONSULT_PAUSED,
                    CONSULT_BUSY,
                    CONSULT_ON_HOLD,
                    CONSULT_AWAY,
                    SUPERVISION_NOT_IN_TALK,
                    SUPERVISION_OPEN,
                    SUPERVISION_ELSEWHERE,
                    SUPERVISION_OVER,
                    CLERK_WRONG_STATE,
                    NO_TICKET_WAITING,
                    TICKET_WRONG_STATE,
                    CAPTURE_LIMIT,
                    CAPTURE_WRONG_STATE,
                    DIAL_TEST_ALARM_OVER,
                    EDIT_CONFLICT -> 409;
            case MESSAGE_TOO_LARGE, CAPTURE_TOO_LARGE -> 413;
            case CAPTURE_KIND_NOT_ALLOWED, CONTENT_TYPE_NOT_ALLOWED -> 415;
            case MESSAGES_TOO_FAST, LOGIN_LOCKED, OIDC_LOCKED, SETUP_LOCKED, ENROLMENT_LOCKED, PIN_LOCKED -> 429;
            case INTERNAL -> 500;
            case STORE_UNAVAILABLE, OIDC_UNREACHABLE, CAPTURES_OFF, CAPTURE_KEY_UNKNOWN -> 503;
        };
    }
}
