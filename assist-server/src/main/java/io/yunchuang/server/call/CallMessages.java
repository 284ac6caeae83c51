package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.catalogue.Catalogue;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.live.LiveViews;
import io.yunchuang.server.live.MessageHandler;
import io.yunchuang.server.live.Participant;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.call.Actor;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.CallCommand;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.MaterialId;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Turns the pages' messages about calls into commands. */
@ApplicationScoped
class CallMessages implements MessageHandler {
    private final CallDesk desk;
    private final CallService calls;
    private final AttendantDesk attendants;
    private final SignalRelay signals;
    private final Catalogue catalogue;
    private final WindowRegistry windows;
    private final LiveViews views;

    CallMessages(
            CallDesk desk,
            CallService calls,
            AttendantDesk attendants,
            SignalRelay signals,
            Catalogue catalogue,
            WindowRegistry windows,
            LiveViews views) {
        this.desk = desk;
        this.calls = calls;
        this.attendants = attendants;
        this.signals = signals;
        this.catalogue = catalogue;
        this.windows = windows;
        this.views = views;
    }

    @Override
    public Set<Class<? extends ClientMessage>> handles() {
        return Set.of(
                ClientMessage.PlaceCall.class,
                ClientMessage.TakeTicket.class,
                ClientMessage.GoToCounter.class,
                ClientMessage.RateCall.class,
                ClientMessage.LeaveCall.class,
                ClientMessage.ReportDevices.class,
                ClientMessage.AllowScreen.class,
                ClientMessage.RefuseScreen.class,
                ClientMessage.StopScreen.class,
                ClientMessage.AskForDocument.class,
                ClientMessage.AllowDocument.class,
                ClientMessage.RefuseDocument.class,
                ClientMessage.TakePicture.class,
                ClientMessage.StopDocument.class,
                ClientMessage.RefuseControl.class,
                ClientMessage.StopControl.class,
                ClientMessage.ClosePortal.class,
                ClientMessage.ReportPortal.class,
                ClientMessage.HangUp.class,
                ClientMessage.MediaUp.class,
                ClientMessage.Signal.class,
                ClientMessage.AcceptOffer.class,
                ClientMessage.DeclineOffer.class,
                ClientMessage.SwitchToCounter.class,
                ClientMessage.AskForScreen.class,
                ClientMessage.WriteNote.class,
                ClientMessage.MarkMaterial.class,
                ClientMessage.FinishWrapUp.class);
    }

    @Override
    public Uni<Void> handle(Participant from, ClientMessage message) {
        return from.role() == Role.ATTENDANT ? attendants.handle(from, message) : carryOut(from, message);
    }

    private Uni<Void> carryOut(Participant from, ClientMessage message) {
        return switch (message) {
            case ClientMessage.PlaceCall m -> desk.call(wish(from, m.item(), m.permitCity(), m.applicant()));
            case ClientMessage.TakeTicket m -> desk.takeTicket(wish(from, m.item(), m.permitCity(), m.applicant()));
            case ClientMessage.ReportDevices m ->
                windows.reportDevices(new KioskId(from.id()), m.present())
                        .invoke(() -> views.refresh(Role.KIOSK, from.id()));
            case ClientMessage.Signal m -> signals.pass(from, m);
            case ClientMessage.MarkMaterial m ->
                calls.apply(m.call(), actor(from), command(m), call -> requirePublished(m.material(), call));
            case ClientMessage.AboutCall m -> command(from, m);
            case ClientMessage other -> throw new IllegalArgumentException("Not about calls: " + other);
        };
    }

    private Uni<Void> command(Participant from, ClientMessage.AboutCall message) {
        return calls.apply(message.call(), actor(from), command(message));
    }

    private static CallCommand command(ClientMessage.AboutCall message) {
        return switch (message) {
            case ClientMessage.GoToCounter m -> new CallCommand.GoToCounter();
            case ClientMessage.RateCall m -> new CallCommand.Rate(m.stars());
            case ClientMessage.LeaveCall m -> new CallCommand.Leave();
            case ClientMessage.AllowScreen m -> new CallCommand.AllowScreen();
            case ClientMessage.RefuseScreen m -> new CallCommand.RefuseScreen(m.why());
            case ClientMessage.StopScreen m -> new CallCommand.StopScreen();
            case ClientMessage.AskForScreen m -> new CallCommand.AskForScreen();
            case ClientMessage.AskForDocument m -> new CallCommand.AskForDocument();
            case ClientMessage.AllowDocument m -> new CallCommand.AllowDocument();
            case ClientMessage.RefuseDocument m -> new CallCommand.RefuseDocument(m.why());
            case ClientMessage.TakePicture m -> new CallCommand.TakePicture();
            case ClientMessage.StopDocument m -> new CallCommand.StopDocument();
            case ClientMessage.RefuseControl m -> new CallCommand.RefuseControl(m.why());
            case ClientMessage.StopControl m -> new CallCommand.StopControl();
            case ClientMessage.ClosePortal m -> new CallCommand.ClosePortal();
            case ClientMessage.ReportPortal m -> new CallCommand.ReportPortal(m.link(), m.state());
            case ClientMessage.HangUp m -> new CallCommand.HangUp();
            case ClientMessage.MediaUp m -> new CallCommand.MediaUp(m.link());
            case ClientMessage.AcceptOffer m -> new CallCommand.Accept();
            case ClientMessage.DeclineOffer m -> new CallCommand.Decline();
            case ClientMessage.SwitchToCounter m -> new CallCommand.SwitchToCounter(m.reason(), m.text());
            case ClientMessage.WriteNote m -> new CallCommand.WriteNote(m.text());
            case ClientMessage.MarkMaterial m -> new CallCommand.MarkMaterial(m.material(), m.state());
            case ClientMessage.FinishWrapUp m -> new CallCommand.FinishWrapUp(m.code(), m.note());
            case ClientMessage.Signal m -> throw new IllegalArgumentException("Signals are no commands");
            case ClientMessage.AskForControl m -> throw elsewhere(m);
            case ClientMessage.PassControl m -> throw new IllegalArgumentException("Events are no commands");
            case ClientMessage.AllowControl m -> throw elsewhere(m);
            case ClientMessage.VouchForControl m -> throw elsewhere(m);
            case ClientMessage.VouchForCare m -> throw elsewhere(m);
            case ClientMessage.GiveCare m -> throw elsewhere(m);
            case ClientMessage.AllowControlFor m -> throw elsewhere(m);
            case ClientMessage.OpenPortal m -> throw elsewhere(m);
            case ClientMessage.TransferCall m -> throw elsewhere(m);
            case ClientMessage.InviteExpert m -> throw elsewhere(m);
            case ClientMessage.JoinExpert m -> throw elsewhere(m);
            case ClientMessage.TalkAside m -> throw elsewhere(m);
            case ClientMessage.TransferToExpert m -> throw elsewhere(m);
            case ClientMessage.EndConsult m -> throw elsewhere(m);
            case ClientMessage.AcceptConsult m -> throw elsewhere(m);
            case ClientMessage.DeclineConsult m -> throw elsewhere(m);
            case ClientMessage.LeaveConsult m -> throw elsewhere(m);
            case ClientMessage.Supervise m -> throw elsewhere(m);
            case ClientMessage.LeaveSupervision m -> throw elsewhere(m);
            case ClientMessage.ConferenceUp m -> throw elsewhere(m);
            case ClientMessage.ConferenceDown m -> throw elsewhere(m);
        };
    }

    private static IllegalArgumentException elsewhere(ClientMessage message) {
        return new IllegalArgumentException("Carried out elsewhere: " + message);
    }

    static Actor actor(Participant from) {
        return switch (from.role()) {
            case KIOSK -> new Actor.Citizen(new KioskId(from.id()));
            case CLERK -> new Actor.Clerk(new StaffId(from.id()));
            case AGENT -> new Actor.Agent(new KioskId(from.id()));
            case ATTENDANT, COUNTER, MANAGER, SUPERVISOR, DISPLAY, PROBE -> throw new Refusal(ErrorCode.NOT_ALLOWED);
        };
    }

    private CallDesk.Wish wish(Participant from, int item, CityCode permitCity, ApplicantKind applicant) {
        return new CallDesk.Wish(new KioskId(from.id()), page(from), item, permitCity, applicant, actor(from));
    }

    /** A kiosk that has just been replaced by a newer page places nothing. */
    private PageId page(Participant from) {
        return views.page(Role.KIOSK, from.id()).orElseThrow(() -> new Refusal(ErrorCode.NOT_ALLOWED));
    }

    /** A material that is not published must not be asked for (Rizhao plan, annex 1). */
    private Uni<Void> requirePublished(MaterialId material, Call call) {
        return catalogue
                .version(call.subject().itemVersion())
                .invoke(sheet -> {
                    boolean published = sheet.stream()
                            .flatMap(known -> known.materials().stream())
                            .anyMatch(known -> known.id().equals(material));
                    if (!published) {
                        throw new Refusal(ErrorCode.MATERIAL_UNKNOWN);
                    }
                })
                .replaceWithVoid();
    }
}
