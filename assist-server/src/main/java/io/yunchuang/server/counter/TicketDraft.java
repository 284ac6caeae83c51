package io.yunchuang.server.counter;

import io.yunchuang.server.catalogue.ItemSheet;
import io.yunchuang.server.catalogue.Material;
import io.yunchuang.server.window.CounterWindow;
import io.yunchuang.server.window.KioskPlace;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.MaterialState;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.TicketState;
import io.yunchuang.signaling.protocol.TicketView.CounterPlace;
import io.yunchuang.signaling.protocol.TicketView.Notice;
import io.yunchuang.signaling.protocol.TicketView.NoticeMaterial;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Fills a ticket in, all but its number. */
final class TicketDraft {
    private TicketDraft() {}

    static TicketEntity of(
            TicketRequest request, KioskPlace kiosk, ItemSheet sheet, Localized permitCity, Instant now) {
        CounterWindow counter = kiosk.counter();
        Validity validity = Validity.at(counter.hours(), now);
        TicketEntity ticket = new TicketEntity();
        ticket.id = UUID.randomUUID();
        ticket.call = request.call().map(CallId::value).orElse(null);
        ticket.kiosk = kiosk.id().value();
        ticket.centre = counter.centre().value();
        ticket.window = counter.id().value();
        ticket.day = validity.day();
        ticket.opens = validity.opens();
        ticket.closes = validity.closes();
        ticket.item = sheet.item();
        ticket.itemVersion = sheet.version().value();
        ticket.applicant = request.applicant();
        ticket.priority = request.priority();
        ticket.rank = rank(request.priority());
        ticket.reason = request.reason();
        ticket.reasonText = request.reasonText().value();
        ticket.clerkNote = request.clerkNote().value();
        ticket.content =
                new TicketContent(sheet.name(), permitCity, place(counter), notice(sheet)).seen(request.marks());
        ticket.checkToken = CheckToken.random();
        ticket.state = TicketState.WAITING;
        ticket.issuedAt = now;
        return ticket;
    }

    /** Who needs care is not made to stand in line; then who has already lost a call. */
    static short rank(Priority priority) {
        return switch (priority) {
            case CARE -> 0;
            case FELL_BACK -> 1;
            case NORMAL -> 2;
        };
    }

    static CounterPlace place(CounterWindow counter) {
        return new CounterPlace(counter.id(), counter.name(), counter.centreName(), counter.address(), counter.phone());
    }

    /** The one-time notice: every material of the item, nothing of it seen yet (§6.1.3, §6.3.1.2). */
    private static Notice notice(ItemSheet sheet) {
        return new Notice(
                sheet.conditions(),
                sheet.procedure(),
                sheet.promisedWorkingDays(),
                sheet.feeCents(),
                sheet.legalBasis(),
                sheet.materials().stream().map(TicketDraft::listed).toList());
    }

    private static NoticeMaterial listed(Material material) {
        return new NoticeMaterial(
                material.id(),
                material.name(),
                material.requirement(),
                Optional.of(material.acceptanceStandard()),
                material.originals(),
                material.copies(),
                Optional.of(material.form()),
                material.mayBeDeferred(),
                MaterialState.NOT_SEEN);
    }
}
