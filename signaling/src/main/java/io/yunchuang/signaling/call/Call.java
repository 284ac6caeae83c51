package io.yunchuang.signaling.call;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ItemVersionId;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.SwitchReason;
import io.yunchuang.signaling.protocol.WindowId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One call, from the moment it is placed. Immutable: {@link CallRules} makes the next one of it.
 *
 * @param version grows by one with every change; works as a fence when it is stored
 * @param kiosk whether the kiosk's page is connected
 */
public record Call(CallId id, long version, Subject subject, CallState state, Presence kiosk, CallRecord record) {

    /**
     * What the call is about; fixed when it is placed.
     *
     * @param ownWindow the virtual window that is asked first
     * @param itemVersion the sheet this call keeps, whatever is edited meanwhile
     */
    public record Subject(
            KioskId kiosk,
            CentreId centre,
            CityCode originCity,
            CityCode permitCity,
            Optional<WindowId> ownWindow,
            int item,
            Localized itemName,
            ItemVersionId itemVersion,
            CategoryCode category,
            ApplicantKind applicant,
            Priority priority,
            Instant placedAt) {}

    /** A call at the end of the line. */
    public static Outcome.Step place(CallId id, Subject subject, PageId page) {
        Line line = Line.start(subject.placedAt(), subject.priority());
        Call call = new Call(id, 1, subject, new CallState.Queued(line), new Presence.Here(page), CallRecord.EMPTY);
        return new Outcome.Step(call, List.of(new CallEffect.JoinLine(line)));
    }

    /** A call that goes straight to the counter: not eligible, nobody can come, or only a number is wanted. */
    public static Outcome.Step placeOffline(
            CallId id, Subject subject, PageId page, SwitchReason reason, CallPolicy policy) {
        Instant now = subject.placedAt();
        CallState offline = new CallState.Offline(reason, now, now.plus(policy.farewell()));
        Call call = new Call(id, 1, subject, offline, new Presence.Here(page), CallRecord.EMPTY);
        return new Outcome.Step(call, List.of(new CallEffect.IssueTicket(reason, PlainText.EMPTY)));
    }

    /** The media connection of this moment: one per pair of pages, so it survives lost sockets but not reloads. */
    @JsonIgnore
    public Optional<LinkId> link() {
        return state.clerk()
                .map(clerk -> new LinkId(
                        kiosk.page().value() + "." + clerk.presence().page().value()));
    }

    /** Whether camera and microphone may flow: only after a clerk has accepted. */
    @JsonIgnore
    public boolean mediaAllowed() {
        return switch (state) {
            case CallState.Queued s -> false;
            case CallState.Offered s -> false;
            case CallState.Connecting s -> true;
            case CallState.Active s -> true;
            case CallState.Offline s -> false;
            case CallState.Ended s -> false;
        };
    }

    /** Whether the citizen may rate: a clerk has served, and it was not done yet. */
    @JsonIgnore
    public boolean mayRate() {
        return !state.isLive()
                && record.servedBy().isPresent()
                && record.rating().isEmpty();
    }

    /** Whether the kiosk still shows this call. */
    @JsonIgnore
    public boolean isShown() {
        return switch (state) {
            case CallState.Ended ended -> ended.until().isPresent();
            case CallState.Queued s -> true;
            case CallState.Offered s -> true;
            case CallState.Connecting s -> true;
            case CallState.Active s -> true;
            case CallState.Offline s -> true;
        };
    }

    /** The next moment at which {@link CallCommand.MeetDeadline} has something to do under this policy. */
    public Optional<Instant> dueAt(CallPolicy policy) {
        Stream<Optional<Instant>> own = switch (state) {
            case CallState.Queued s -> Stream.of(s.line().transfer().map(Transfer::until));
            case CallState.Offered s -> Stream.of(Optional.of(s.ringUntil()));
            case CallState.Connecting s ->
                Stream.of(Optional.of(s.mediaBy()), s.agent().presence().awayLimit(policy.clerkGrace()));
            case CallState.Active s ->
                Stream.of(
                        s.agent().presence().awayLimit(policy.clerkGrace()),
                        s.screen().dueAt(),
                        s.control().dueAt(),
                        s.document().dueAt());
            case CallState.Offline s -> Stream.of(Optional.of(s.until()));
            case CallState.Ended s -> Stream.of(s.until());
        };
        Stream<Optional<Instant>> kioskLimit =
                isShown() ? Stream.of(kiosk.awayLimit(policy.kioskGrace())) : Stream.empty();
        return Stream.concat(own, kioskLimit).flatMap(Optional::stream).min(Instant::compareTo);
    }

    Call in(CallState next) {
        return new Call(id, version + 1, subject, next, kiosk, record);
    }

    Call with(Presence kioskNow) {
        return new Call(id, version + 1, subject, state, kioskNow, record);
    }

    Call with(CallRecord next) {
        return new Call(id, version + 1, subject, state, kiosk, next);
    }

    /** The next call in a new state with a new record: one step, one version. */
    Call in(CallState next, CallRecord nextRecord) {
        return new Call(id, version + 1, subject, next, kiosk, nextRecord);
    }
}
