package io.yunchuang.signaling.protocol;

import java.util.Locale;
import java.util.ResourceBundle;

/** Every way in which a request or a message can fail. Names are stable; texts live in {@code problems*.properties}. */
public enum ErrorCode {
    // the message itself
    MESSAGE_MALFORMED,
    MESSAGE_UNKNOWN,
    MESSAGE_TOO_DEEP,
    MESSAGE_TOO_LARGE,
    MESSAGES_TOO_FAST,
    ID_INVALID,
    TEXT_NOT_ALLOWED,
    TEXT_TOO_LONG,
    SDP_INVALID,
    FIELD_INVALID,
    METHOD_NOT_ALLOWED,
    CONTENT_TYPE_NOT_ALLOWED,
    ANSWER_TYPE_NOT_POSSIBLE,
    // who and what
    NOT_SIGNED_IN,
    NOT_ALLOWED,
    NOT_YOURS,
    ORIGIN_NOT_ALLOWED,
    SOCKET_TICKET_INVALID,
    LOGIN_FAILED,
    LOGIN_LOCKED,
    OIDC_LOCKED,
    OIDC_UNREACHABLE,
    OIDC_EXPIRED,
    OIDC_DENIED,
    OIDC_INVALID,
    OIDC_NO_ACCOUNT,
    OIDC_ACCOUNT_DISABLED,
    SETUP_CODE_INVALID,
    SETUP_LOCKED,
    ENROLMENT_CODE_INVALID,
    ENROLMENT_LOCKED,
    DEVICE_REVOKED,
    PIN_WRONG,
    PIN_LOCKED,
    ATTENDANT_LINK_INVALID,
    ATTENDANT_NOT_SIGNED_IN,
    // things that are not there
    CALL_UNKNOWN,
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
    LEASE_UNKNOWN,
    NOT_FOUND,
    // rules of the call
    KIOSK_AWAY,
    CALL_ALREADY_OPEN,
    CALL_ENDED,
    CALL_NOT_OFFERED,
    CALL_TAKEN,
    CALL_WRONG_STATE,
    REASON_TEXT_REQUIRED,
    RATING_NOT_POSSIBLE,
    SCREEN_NOT_SHOWN,
    AGENT_NOT_CONNECTED,
    DOCUMENT_NOT_SHOWN,
    CALL_TRANSFERRED,
    TRANSFER_NOT_IN_TALK,
    TRANSFER_TARGET_UNKNOWN,
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
    SUPERVISION_NOT_ALLOWED,
    SUPERVISION_OPEN,
    SUPERVISION_ELSEWHERE,
    SUPERVISION_OVER,
    // rules of duty and counter
    CLERK_WRONG_STATE,
    CLERK_NOT_QUALIFIED,
    NO_TICKET_WAITING,
    TICKET_WRONG_STATE,
    // captures of documents
    CAPTURES_OFF,
    CAPTURE_UNKNOWN,
    CAPTURE_KIND_NOT_ALLOWED,
    CAPTURE_DAMAGED,
    CAPTURE_TOO_LARGE,
    CAPTURE_TOO_DETAILED,
    CAPTURE_TOO_MANY_PAGES,
    CAPTURE_PROTECTED,
    CAPTURE_ACTIVE_CONTENT,
    CAPTURE_LIMIT,
    CAPTURE_WRONG_STATE,
    CAPTURE_KEY_UNKNOWN,
    // dial-tests
    DIAL_TEST_UNKNOWN,
    DIAL_TEST_PLAN_UNKNOWN,
    DIAL_TEST_ALARM_UNKNOWN,
    /** The alarm is repaired or closed already. */
    DIAL_TEST_ALARM_OVER,
    // editing
    EDIT_CONFLICT,
    PORTAL_URL_NOT_ALLOWED,
    // the system
    STORE_UNAVAILABLE,
    INTERNAL;

    private static final String BUNDLE = "io.yunchuang.signaling.protocol.problems";

    /** What happened, in both languages. */
    public Localized text() {
        return localized("text");
    }

    /** What the person can do now, in both languages. */
    public Localized next() {
        return localized("next");
    }

    private Localized localized(String part) {
        String key = name() + "." + part;
        return new Localized(in(Locale.CHINESE, key), in(Locale.ENGLISH, key));
    }

    private static String in(Locale locale, String key) {
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(BUNDLE, locale, noFallback).getString(key);
    }
}
