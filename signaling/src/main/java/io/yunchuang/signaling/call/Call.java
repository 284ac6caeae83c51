package io.yunchuang.signaling.call;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.EndReason;
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
import java.util.Set;
import java.util.stream.Stream;

/**
 * One call, from the moment it is placed. Immutable: {@link CallRules} makes the next one of it.
 *
 * @param version grows by one with every change; works as a fence when it is stored
 * @param kiosk whether the kiosk's page is connected
 */
public record Call(CallId id, long version, Subject subject, CallState state, Presence kiosk, CallRecord record) {

    /**
     * What the call is about; fixed when it is placed, all but its priority.
     *
     * @param ownWindow the virtual window that is asked first
     * @param itemVersion the sheet this call keeps, whatever is edited meanwhile
     * @param priority {@code CARE} once an attendant has vouched for it, until then {@code NORMAL}; where the call stands
     *     in its line says {@link Call#priority()}
     * @param bridging for which talks the permit city wants a media bridge; as ever for a call from before cities could say
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
            Optional<BridgeUse> bridging,
            Instant placedAt) {
        /** The same with that priority. */
        Subject withPriority(Priority other) {
            return with(other, bridging);
        }

        /** The same where the permit city has decided that about media bridges. */
        Subject withBridging(BridgeUse use) {
            return with(priority, Optional.of(use));
        }

        private Subject with(Priority otherPriority, Optional<BridgeUse> otherBridging) {
            return new Subject(
                    kiosk,
                    centre,
                    originCity,
                    permitCity,
                    ownWindow,
                    item,
                    itemName,
                    itemVersion,
                    category,
                    applicant,
                    otherPriority,
                    otherBridging,
                    placedAt);
        }
    }

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
        return new Outcome.Step(call, List.of(new CallEffect.IssueTicket(reason, PlainText.EMPTY, subject.priority())));
    }

    /** The media connection between citizen and clerk. */
    @JsonIgnore
    public Optional<LinkId> link() {
        return state.clerk()
                .map(clerk -> MediaLinks.withClerk(this, clerk, false).id());
    }

    /** The media connections of this moment. */
    @JsonIgnore
    public List<MediaLink> links() {
        return MediaLinks.of(this);
    }

    /** Who supervises the talk, and how. */
    @JsonIgnore
    public Optional<Supervision> supervision() {
        return state instanceof CallState.Active talk ? talk.supervision() : Optional.empty();
    }

    /** The conference to which pages are connected. */
    @JsonIgnore
    public Optional<ConferenceId> conferenceId() {
        return ConferenceRules.use(this).flatMap(ConferenceUse::open);
    }

    /** The media bridge that has it. */
    @JsonIgnore
    public Optional<BridgeId> bridge() {
        return ConferenceRules.use(this).flatMap(ConferenceUse::on);
    }

    /** Whether nothing is known to lead from page to page but a media bridge. */
    public boolean hasNoOtherWay() {
        return ConferenceRules.isOnlyWay(this);
    }

    /** The media bridges that have failed this talk, which are not asked for it again just now. */
    @JsonIgnore
    public Set<BridgeId> failedBridges() {
        return ConferenceRules.use(this).map(ConferenceUse::failed).orElse(Set.of());
    }

    /** Those who see and hear each other over a media bridge; empty while there is none. */
    @JsonIgnore
    public List<ConferenceSeat> seats() {
        return ConferenceSeats.of(this);
    }

    /** Whether all faces and voices of {@link #seats} go over the media bridge alone, and nothing of them directly. */
    @JsonIgnore
    public boolean bridgeCarries() {
        return ConferenceRules.carries(this);
    }

    /** The pages any two of which have face and voice of each other over the media bridge alone. */
    @JsonIgnore
    public Set<PageId> carried() {
        return ConferenceRules.carried(this);
    }

    /** The pages that talk beside the media bridge of the others, because it has not reached them. */
    @JsonIgnore
    public Set<PageId> apart() {
        return ConferenceSeats.apart(this);
    }

    /** Whether faces go over the media bridge in several sizes. */
    @JsonIgnore
    public boolean sendsLayers() {
        return ConferenceSeats.areWatchedByMany(this);
    }

    /** Whether a media bridge suits those who talk, or would bring them together, and none was asked for yet. */
    @JsonIgnore
    public boolean wantsBridge() {
        return ConferenceRules.wants(this);
    }

    /** Whether a media bridge has something to do with it: one is wanted, or it has a conference on one. */
    public boolean usesBridge() {
        return wantsBridge() || conferenceId().isPresent();
    }

    /** How urgent the call is now: one that came back from a talk is before those that never had one. */
    @JsonIgnore
    public Priority priority() {
        return switch (state) {
            case CallState.Queued s -> s.line().priority();
            case CallState.Offered s -> s.line().priority();
            case CallState.Connecting s -> s.line().priority();
            case CallState.Active s -> s.line().priority();
            case CallState.Offline s -> subject.priority();
            case CallState.Ended s -> subject.priority();
        };
    }

    /** Whether an attendant has vouched that the citizen goes first. */
    @JsonIgnore
    public boolean hasCare() {
        return subject.priority() == Priority.CARE;
    }

    /** Whether an attendant may still vouch for that: the citizen waits, in line or with a number. */
    @JsonIgnore
    public boolean mayBeGivenCare() {
        return CareRules.mayBeGiven(this);
    }

    /** Whether camera and microphone may flow to anybody: only after a clerk has accepted. */
    @JsonIgnore
    public boolean mediaAllowed() {
        return links().stream().anyMatch(MediaLink::flows);
    }

    /** Whether the citizen may rate: a clerk has served, and it was not done yet. */
    @JsonIgnore
    public boolean mayRate() {
        return !state.isLive()
                && record.servedBy().isPresent()
                && record.rating().isEmpty();
    }

    /** Whether a ticket was issued of it. */
    @JsonIgnore
    public boolean hasTicket() {
        return switch (state) {
            case CallState.Queued s -> false;
            case CallState.Offered s -> false;
            case CallState.Connecting s -> false;
            case CallState.Active s -> false;
            case CallState.Offline s -> true;
            case CallState.Ended s -> s.reason() == EndReason.TICKET_TAKEN;
        };
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
            case CallState.Queued s ->
                Stream.of(s.line().transfer().map(Transfer::until), s.line().givenUpAt(policy));
            case CallState.Offered s -> Stream.of(Optional.of(s.ringUntil()));
            case CallState.Connecting s ->
                Stream.of(
                        Optional.of(s.mediaBy()),
                        ConferenceRules.fallbackAt(this, s, policy),
                        s.agent().presence().awayLimit(policy.clerkGrace()));
            case CallState.Active s ->
                Stream.of(
                        s.agent().presence().awayLimit(policy.clerkGrace()),
                        s.screen().dueAt(),
                        s.control().dueAt(),
                        s.document().dueAt(),
                        s.consults().values().stream()
                                .flatMap(consult -> consult.dueAt(policy).stream())
                                .min(Instant::compareTo),
                        s.supervision().flatMap(supervision -> supervision.dueAt(policy.clerkGrace())),
                        s.conference().flatMap(ConferenceUse::dueAt));
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

    /** Another state, but no other version: a part of the step that is being made. */
    Call sameStep(CallState next) {
        return new Call(id, version, subject, next, kiosk, record);
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
