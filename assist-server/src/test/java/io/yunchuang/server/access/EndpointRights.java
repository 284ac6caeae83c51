package io.yunchuang.server.access;

import static io.yunchuang.signaling.protocol.ErrorCode.ATTENDANT_LINK_INVALID;
import static io.yunchuang.signaling.protocol.ErrorCode.DEVICE_REVOKED;
import static io.yunchuang.signaling.protocol.ErrorCode.ENROLMENT_CODE_INVALID;
import static io.yunchuang.signaling.protocol.ErrorCode.LOGIN_FAILED;
import static io.yunchuang.signaling.protocol.ErrorCode.NOT_FOUND;
import static io.yunchuang.signaling.protocol.ErrorCode.SETUP_CODE_INVALID;
import static io.yunchuang.signaling.protocol.ErrorCode.TICKET_UNKNOWN;
import static io.yunchuang.signaling.protocol.Role.ATTENDANT;
import static io.yunchuang.signaling.protocol.Role.CLERK;
import static io.yunchuang.signaling.protocol.Role.COUNTER;
import static io.yunchuang.signaling.protocol.Role.KIOSK;
import static io.yunchuang.signaling.protocol.Role.MANAGER;
import static io.yunchuang.signaling.protocol.Role.PROBE;

import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who may call what over REST, and about whose things. Somebody decides this for every endpoint by writing its row. */
final class EndpointRights {
    /** Everybody, also without any credential. */
    private static final Role[] EVERYBODY = Role.values();

    private static final Whose SHARED = new Shared("");
    private static final Whose MANAGED = new Managed();
    private static final Whose OWN = new Own("");
    private static final Whose OF_CALL = new OfCall("{}");
    private static final Whose OF_CALL_WITH_LISTING = new OfCall("{\"captures\":[]}");
    private static final String SETUP =
            "{\"code\":\"x\",\"id\":\"x\",\"name\":{\"zh\":\"x\",\"en\":\"x\"},\"password\":\"x\"}";

    private static final Role[] ANY_CREDENTIAL = {KIOSK, CLERK, COUNTER, MANAGER};
    private static final Role[] READERS = {KIOSK, ATTENDANT, CLERK, COUNTER, MANAGER};
    private static final Role[] ANY_STAFF = {CLERK, COUNTER, MANAGER};

    static final List<Row> ROWS = List.of(
            row(
                    "POST",
                    "/api/access/login",
                    needs(LOGIN_FAILED, "{\"name\":\"nobody-%s\",\"password\":\"guess\"}"),
                    EVERYBODY),
            row("POST", "/api/access/logout", OWN, ANY_STAFF),
            row("GET", "/api/access/me", OWN, ANY_CREDENTIAL),
            // checks the credential of the wished role itself, for a display has none
            row("POST", "/api/access/socket-tickets", OWN, EVERYBODY),
            row("POST", "/api/access/enrolments", needs(ENROLMENT_CODE_INVALID, "{\"code\":\"ABCD-EFGH\"}"), EVERYBODY),
            row(
                    "POST",
                    "/api/access/agent-enrolment",
                    needs(ENROLMENT_CODE_INVALID, "{\"code\":\"ABCD-EFGH\"}"),
                    EVERYBODY),
            row(
                    "POST",
                    "/api/access/probe-enrolment",
                    needs(ENROLMENT_CODE_INVALID, "{\"code\":\"ABCD-EFGH\"}"),
                    EVERYBODY),
            row("POST", "/api/access/probe-pages", needs(DEVICE_REVOKED, "{\"token\":\"x\"}"), EVERYBODY),
            row("POST", "/api/access/probes/{window}/codes", MANAGED, MANAGER),
            row("DELETE", "/api/access/probes/{window}", MANAGED, MANAGER),
            row("POST", "/api/access/attendant-links", OWN, KIOSK),
            row("POST", "/api/access/attendant-pages", needs(ATTENDANT_LINK_INVALID, "{\"secret\":\"x\"}"), EVERYBODY),
            row("GET", "/api/access/kiosks", MANAGED, MANAGER),
            row("POST", "/api/access/kiosks/{id}/codes", MANAGED, MANAGER),
            row("DELETE", "/api/access/kiosks/{id}/device", MANAGED, MANAGER),
            row("POST", "/api/access/kiosks/{id}/agent-codes", MANAGED, MANAGER),
            row("DELETE", "/api/access/kiosks/{id}/agent", MANAGED, MANAGER),
            row("GET", "/api/access/setup", SHARED, EVERYBODY),
            row("POST", "/api/access/setup", needs(SETUP_CODE_INVALID, SETUP), EVERYBODY),
            row("GET", "/api/oidc", SHARED, EVERYBODY),
            row("GET", "/api/oidc/sign-in", SHARED, EVERYBODY),
            // switched off here; with a provider it is walked by its own test
            row("GET", "/api/oidc/callback", needs(NOT_FOUND, "{}"), EVERYBODY),
            row("GET", "/api/oidc/sign-out", needs(NOT_FOUND, "{}"), EVERYBODY),
            row("GET", "/api/failure/problems/{code}", shared("/api/failure/problems/INTERNAL"), EVERYBODY),
            row("GET", "/api/audit", MANAGED, MANAGER),
            row("GET", "/api/staff", MANAGED, MANAGER),
            row("POST", "/api/staff", MANAGED, MANAGER),
            row("GET", "/api/staff/{id}", MANAGED, MANAGER),
            row("PUT", "/api/staff/{id}", MANAGED, MANAGER),
            row("PUT", "/api/staff/{id}/standing", MANAGED, MANAGER),
            row("PUT", "/api/staff/{id}/password", MANAGED, MANAGER),
            row("GET", "/api/attendants", MANAGED, MANAGER),
            row("GET", "/api/attendants/here", OWN, KIOSK, ATTENDANT),
            row("POST", "/api/attendants/{id}", MANAGED, MANAGER),
            row("PUT", "/api/attendants/{id}", MANAGED, MANAGER),
            row("GET", "/api/experts", MANAGED, MANAGER),
            row("POST", "/api/experts/{id}", MANAGED, MANAGER),
            row("PUT", "/api/experts/{id}", MANAGED, MANAGER),
            row("GET", "/api/window/cities", SHARED, READERS),
            row("GET", "/api/window/kiosk", OWN, KIOSK),
            row("GET", "/api/window/places", MANAGED, MANAGER),
            row("POST", "/api/window/centres/{id}", MANAGED, MANAGER),
            row("PUT", "/api/window/centres/{id}", MANAGED, MANAGER),
            row("POST", "/api/window/windows/{id}", MANAGED, MANAGER),
            row("PUT", "/api/window/windows/{id}", MANAGED, MANAGER),
            row("POST", "/api/window/windows/{id}/contact-confirmation", MANAGED, MANAGER),
            row("POST", "/api/window/kiosks/{id}", MANAGED, MANAGER),
            row("PUT", "/api/window/kiosks/{id}", MANAGED, MANAGER),
            row("GET", "/api/catalogue/items", SHARED, READERS),
            row("GET", "/api/catalogue/categories", SHARED, READERS),
            row("GET", "/api/catalogue/items/{number}", shared("/api/catalogue/items/1?permitCity=310117"), READERS),
            row("GET", "/api/catalogue/versions/{id}", SHARED, READERS),
            row(
                    "GET",
                    "/api/catalogue/eligibility",
                    own("item=1&permitCity=310117&applicant=PERSON"),
                    KIOSK,
                    ATTENDANT),
            row("GET", "/api/catalogue/sheets", MANAGED, MANAGER),
            row("GET", "/api/catalogue/modes", MANAGED, MANAGER),
            row("PUT", "/api/catalogue/items/{number}/sheets/{city}", MANAGED, MANAGER),
            row("PUT", "/api/catalogue/items/{number}", MANAGED, MANAGER),
            row("GET", "/api/catalogue/items/{number}/versions", MANAGED, MANAGER),
            row("GET", "/api/catalogue/versions/{id}/differences", MANAGED, MANAGER),
            row("GET", "/api/catalogue/items/{number}/revisions", MANAGED, MANAGER),
            row("GET", "/api/catalogue/items/{number}/revisions/{to}/differences", MANAGED, MANAGER),
            row("POST", "/api/catalogue/what-if", MANAGED, MANAGER),
            row("GET", "/api/counter/check/{token}", needs(TICKET_UNKNOWN, "{}"), EVERYBODY),
            row("GET", "/api/counter/centres", SHARED, EVERYBODY),
            row("GET", "/api/agent/kiosks", MANAGED, MANAGER),
            row("GET", "/api/dial-tests", MANAGED, MANAGER),
            row("POST", "/api/dial-tests", MANAGED, MANAGER),
            row("GET", "/api/dial-tests/{id}", MANAGED, MANAGER),
            row("GET", "/api/dial-tests/line", own("bytes=1"), KIOSK),
            row("POST", "/api/dial-tests/line", OWN, KIOSK),
            row("GET", "/api/dial-tests/plans", MANAGED, MANAGER),
            row("POST", "/api/dial-tests/plans", MANAGED, MANAGER),
            row("PUT", "/api/dial-tests/plans/{id}", MANAGED, MANAGER),
            row("GET", "/api/dial-tests/levels", MANAGED, MANAGER),
            row("GET", "/api/dial-tests/series", MANAGED, MANAGER),
            row("GET", "/api/dial-tests/pre-opening", MANAGED, MANAGER),
            row("GET", "/api/dial-tests/pre-opening/pdf", MANAGED, MANAGER),
            row("GET", "/api/dial-tests/probes", MANAGED, MANAGER),
            row("GET", "/api/dial-tests/alarms", MANAGED, MANAGER),
            row("POST", "/api/dial-tests/alarms/{id}/acknowledgement", MANAGED, MANAGER),
            row("PUT", "/api/dial-tests/alarms/{id}/owner", MANAGED, MANAGER),
            row("POST", "/api/dial-tests/alarms/{id}/end", MANAGED, MANAGER),
            row("GET", "/api/journal/calls/{call}", MANAGED, MANAGER),
            row("GET", "/api/journal/verification", MANAGED, MANAGER),
            row("GET", "/api/portal/links", MANAGED, MANAGER),
            row("POST", "/api/portal/links", MANAGED, MANAGER),
            row("PUT", "/api/portal/links/{id}", MANAGED, MANAGER),
            row("DELETE", "/api/portal/links/{id}", MANAGED, MANAGER),
            row("GET", "/api/calls", MANAGED, MANAGER),
            row("GET", "/api/calls/{call}", MANAGED, MANAGER),
            row("GET", "/api/calls/{call}/portal-links", OF_CALL, CLERK),
            row("GET", "/api/calls/{call}/transfer-targets", OF_CALL, CLERK),
            row("GET", "/api/calls/{call}/experts", OF_CALL, CLERK),
            row("GET", "/api/media/ice-servers", OWN, KIOSK, CLERK, MANAGER, PROBE),
            row("POST", "/api/calls/{call}/captures", OF_CALL, KIOSK),
            row("GET", "/api/calls/{call}/captures", OF_CALL, CLERK, COUNTER),
            row("GET", "/api/calls/{call}/captures/{capture}", OF_CALL, CLERK, COUNTER),
            row("GET", "/api/calls/{call}/captures/{capture}/original", OF_CALL, CLERK),
            row("PUT", "/api/calls/{call}/captures/{capture}/content", OF_CALL, CLERK),
            row("PUT", "/api/calls/{call}/captures/{capture}/acceptance", OF_CALL, CLERK),
            row("PUT", "/api/calls/{call}/captures/{capture}/retake", new OfCall("{\"reason\":\"BLUR\"}"), CLERK),
            row("PUT", "/api/calls/{call}/captures/{capture}/material", OF_CALL, CLERK),
            row("DELETE", "/api/calls/{call}/captures/{capture}", OF_CALL, CLERK),
            row("PUT", "/api/calls/{call}/captures/order", OF_CALL_WITH_LISTING, CLERK),
            row("POST", "/api/calls/{call}/captures/pdf", OF_CALL_WITH_LISTING, CLERK));

    /**
     * What is served beside REST and the socket, to everybody alike: the pages without their contents, the demo's portal, and
     * under {@code /q/} health and metrics. Nothing of what the server keeps.
     */
    static final Set<String> PUBLIC_ROUTES = Set.of(
            "/",
            "/kiosk",
            "/attendant",
            "/clerk",
            "/counter",
            "/display",
            "/probe",
            "/manager",
            "/manager/",
            "/login",
            "/setup",
            "/ticket/",
            "/demo-portal",
            "/q/");

    private EndpointRights() {}

    /** One endpoint, who may call it, and whose things it is about; {@link Role#DISPLAY} is anybody without a credential. */
    record Row(String method, String path, Whose whose, Set<Role> may) {
        String endpoint() {
            return method + " " + path;
        }

        boolean reads() {
            return method.equals("GET");
        }
    }

    /** To whom belongs what an endpoint shows or changes, for the right role alone is not enough. */
    sealed interface Whose {}

    /**
     * It is the same for everybody who may ask.
     *
     * @param example an address to ask; the row's own when empty
     */
    record Shared(String example) implements Whose {}

    /** It is what the managers keep, and only they may have it. */
    record Managed() implements Whose {}

    /**
     * It is the caller's, and nothing in the request makes it somebody else's.
     *
     * @param query what must be asked
     */
    record Own(String query) implements Whose {}

    /**
     * It is about a call and for whoever has it now; others learn nothing.
     *
     * @param body well formed, so that whose call it is decides
     */
    record OfCall(String body) implements Whose {}

    /**
     * It is for whoever holds the secret in the request, whatever his role.
     *
     * @param otherwise what everybody else is told
     * @param wrong a body with a wrong secret, {@code %s} is the caller's role; an address has one anyway
     */
    record NeedsSecret(ErrorCode otherwise, String wrong) implements Whose {}

    private static Shared shared(String example) {
        return new Shared(example);
    }

    private static Own own(String query) {
        return new Own(query);
    }

    private static NeedsSecret needs(ErrorCode otherwise, String wrong) {
        return new NeedsSecret(otherwise, wrong);
    }

    private static Row row(String method, String path, Whose whose, Role... may) {
        return new Row(method, path, whose, EnumSet.copyOf(List.of(may)));
    }
}
