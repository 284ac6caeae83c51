package io.yunchuang.server.capture;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.CallView.CaptureSign;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.WrapUpCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A talk in which the citizen shows documents. */
abstract class CaptureScene {
    private static final int SET_UP_COMPANY = 1;

    Person kioskPerson;
    Person clerkPerson;
    LivePage kiosk;
    LivePage clerk;
    CallId call;

    @BeforeEach
    void showDocuments() {
        kioskPerson = Person.kiosk("kiosk-wuhu-1");
        clerkPerson = Person.staff("clerk-jiaxing-1");
        kiosk = LivePeople.page(kioskPerson);
        clerk = LivePeople.readyClerk("clerk-jiaxing-1");
        call = LivePeople.place(kiosk, SET_UP_COMPANY, "330400");
        LivePeople.talk(kiosk, clerk, call);
        clerk.send(new ClientMessage.AskForDocument(call));
        awaitDocument(CallView.DocumentAsked.class);
        kiosk.send(new ClientMessage.AllowDocument(call));
        awaitDocument(CallView.DocumentShown.class);
    }

    @AfterEach
    void end() {
        hangUp();
        wrapUp();
        kiosk.send(new ClientMessage.LeaveCall(call));
        kiosk.awaitShown(ServerMessage.Kiosk.class, view -> view.view().call().isEmpty());
        kiosk.close();
        clerk.close();
    }

    void hangUp() {
        kiosk.send(new ClientMessage.HangUp(call));
        kiosk.awaitShown(
                ServerMessage.Kiosk.class,
                shown -> shown.view().call().stream().noneMatch(view -> view.phase() instanceof CallView.Active));
    }

    void wrapUp() {
        clerk.send(new ClientMessage.FinishWrapUp(call, WrapUpCode.RESOLVED, PlainText.EMPTY));
        LivePeople.awaitStatus(clerk, ClerkStatus.READY);
    }

    void awaitDocument(Class<? extends CallView.Document> like) {
        kiosk.awaitShown(
                ServerMessage.Kiosk.class,
                shown -> shown.view().call().stream()
                        .anyMatch(view ->
                                view.phase() instanceof CallView.Active talk && like.isInstance(talk.document())));
    }

    /** Waits until the kiosk shows captures like those. */
    List<CaptureSign> awaitSigns(Predicate<List<CaptureSign>> like) {
        return kiosk.await(
                ServerMessage.Kiosk.class,
                shown -> shown.view().call().map(CallView::captures).filter(like));
    }

    String path(String more) {
        return "/api/calls/" + call.value() + "/captures" + more;
    }

    Response upload(Person who, byte[] file) {
        return request(who).contentType(ContentType.BINARY).body(file).post(path(""));
    }

    /** Takes a picture; gives its id. */
    String taken(byte[] file) {
        return upload(kioskPerson, file).then().statusCode(201).extract().path("id");
    }

    List<String> listed(String field) {
        return request(clerkPerson)
                .get(path(""))
                .then()
                .statusCode(200)
                .extract()
                .path(field);
    }

    Response retake(String capture, String reason, String text) {
        return request(clerkPerson).body(Map.of("reason", reason, "text", text)).put(path("/" + capture + "/retake"));
    }

    static RequestSpecification request(Person who) {
        return who.request();
    }

    static Optional<String> code(Response answer) {
        return answer.statusCode() >= 400 ? Optional.of(answer.path("code")) : Optional.empty();
    }
}
