package io.yunchuang.server.access;

import io.restassured.response.Response;
import io.yunchuang.server.access.EndpointRights.OfCall;
import io.yunchuang.server.access.EndpointRights.Row;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.SwitchReason;
import io.yunchuang.signaling.protocol.WrapUpCode;
import java.util.UUID;

/** A call that somebody has: first its kiosk and its clerk, who talk; then the counter that has called its ticket up. */
final class TalkOfTwo implements AutoCloseable {
    private static final int SET_UP_COMPANY = 1;
    private static final String NOTHING = "00000000-0000-4000-8000-000000000000";

    private final Person kioskPerson = Person.kiosk("kiosk-xuancheng-1");
    private final Person clerkPerson = Person.staff("clerk-xuancheng-1");
    private final Person counterPerson = Person.staff("counter-xuancheng-1");
    private final LivePage kiosk = LivePeople.page(kioskPerson);
    private final LivePage clerk = LivePeople.readyClerk(clerkPerson.id());
    private final CallId call = LivePeople.place(kiosk, SET_UP_COMPANY, "341800");

    TalkOfTwo() {
        LivePeople.talk(kiosk, clerk, call);
    }

    /** Whoever of that role has the call while both talk. */
    Person whoHasIt(Role role) {
        return role == Role.KIOSK ? kioskPerson : clerkPerson;
    }

    /** That endpoint about this call, and about a capture that is not among its own. */
    Response ask(Person who, Row row) {
        return ask(who, row, call.value().toString());
    }

    /** That endpoint about a call that there is not. */
    static Response askAboutNone(Person who, Row row) {
        return ask(who, row, NOTHING);
    }

    private static Response ask(Person who, Row row, String call) {
        String path = row.path()
                .replace("{call}", call)
                .replace("{capture}", UUID.randomUUID().toString());
        return who.request().body(((OfCall) row.whose()).body()).request(row.method(), path);
    }

    /** Switches it to the counter, which calls its ticket up; gives the one who serves it there. */
    Person goToCounter() {
        clerk.send(new ClientMessage.SwitchToCounter(call, SwitchReason.ORIGINAL_PAPER_NEEDED, PlainText.EMPTY));
        LivePeople.awaitPhase(kiosk, call, CallView.Offline.class);
        try (LivePage counter = LivePeople.page(counterPerson)) {
            LivePeople.callUp(counter, call);
        }
        return counterPerson;
    }

    @Override
    public void close() {
        clerk.send(new ClientMessage.FinishWrapUp(call, WrapUpCode.RESOLVED, PlainText.EMPTY));
        LivePeople.awaitStatus(clerk, ClerkStatus.READY);
        clerk.send(new ClientMessage.GoOff());
        LivePeople.awaitStatus(clerk, ClerkStatus.OFF);
        kiosk.send(new ClientMessage.LeaveCall(call));
        kiosk.awaitShown(ServerMessage.Kiosk.class, shown -> shown.view().call().isEmpty());
        kiosk.close();
        clerk.close();
    }
}
