package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A call as its participants see it.
 *
 * @param version grows with every change; a page ignores a view older than the one it shows
 * @param self the name by which the other pages of the call know this one
 * @param itemVersion the item's sheet that this call keeps, fetched once by this id
 * @param care whether an attendant has vouched that the citizen goes first, whatever else puts him there
 * @param peers the media connections this page keeps, now; a link that is not listed is closed
 * @param conference the connection to a media bridge that this page keeps beside them, now
 * @param captures what was taken of the citizen's documents in this call, in the clerk's order
 */
public record CallView(
        CallId id,
        long version,
        PeerId self,
        int item,
        Localized itemName,
        ItemVersionId itemVersion,
        CategoryCode category,
        Localized originCity,
        Localized permitCity,
        ApplicantKind applicant,
        Priority priority,
        boolean care,
        Instant placedAt,
        Phase phase,
        List<PeerView> peers,
        Optional<ConferenceView> conference,
        List<CaptureSign> captures) {

    /**
     * What the citizen may know of a capture, and by what the clerk's page sees that there is something new.
     *
     * @param revision grows whenever the capture changes
     * @param reason why it is to be taken again; absent otherwise
     * @param text the clerk's words to the reason; may be empty
     */
    public record CaptureSign(
            CaptureId id, long revision, CaptureState state, Optional<RetakeReason> reason, PlainText text) {}

    /**
     * A media connection to keep.
     *
     * @param initiates whether this page writes the offer; the other one answers
     * @param sendMedia whether camera, microphone and whatever else is shown may flow to that peer: never before the clerk
     *     has accepted, and not between the citizen and the others while he is on hold
     * @param oneSided what goes which way where it is not the same both ways, as with a supervisor who listens; else absent
     */
    public record PeerView(
            PeerId peer, LinkId link, boolean initiates, boolean sendMedia, Optional<OneSided> oneSided) {}

    /** What this page may send to a peer, and what comes from there; no more is to be played. */
    public record OneSided(MediaFlow sends, MediaFlow receives) {}

    /**
     * A connection to a media bridge, over which this page sends its face and voice once for all others.
     *
     * @param link the bridge writes the offers, this page answers
     * @param seats who is seen and heard over it beside this page
     * @param layered whether so many watch each face that it goes in several sizes, and everybody is to ask for the one that he
     *     shows; else it goes in its whole size, and whoever asks for less gets nothing
     */
    public record ConferenceView(LinkId link, List<SeatView> seats, boolean layered) {}

    /**
     * Somebody in a conference.
     *
     * @param stream the media stream under which the bridge's offers name what comes from him (RFC 8830)
     * @param carried whether his and this page's faces and voices come to each other over the bridge alone: then none of
     *     them goes over the connection between the two
     */
    public record SeatView(PeerId peer, PageId stream, boolean carried) {}

    /** The clerk as the citizen may know him: name, office, city. */
    public record ClerkCard(StaffId id, Localized name, Localized office) {}

    /** An expert as everybody in the call may know him: name and department. */
    public record ExpertCard(StaffId id, Localized name, Localized department) {}

    /** A manager who supervises the talk, as whoever is told of him may know him; the office may be empty. */
    public record SupervisorCard(StaffId id, Localized name, Localized office) {}

    /** The attendant at the kiosk as everybody in the call may know him. */
    public record AttendantCard(StaffId id, Localized name, Localized office) {}

    /** Where the call stands. */
    @JsonTypeInfo(use = Id.NAME, property = "type")
    public sealed interface Phase {}

    /**
     * In line.
     *
     * @param position 1 is next; absent for a clerk's view
     * @param expectedWaitSeconds from recent service times; absent while nothing is known
     * @param counterOffered the wait is long or nobody is on duty: the counter is the better way
     * @param transfer where a clerk has handed the call on to, while only somebody there is asked
     */
    public record Queued(
            Optional<Integer> position,
            Optional<Long> expectedWaitSeconds,
            int clerksOnDuty,
            boolean counterOffered,
            Instant since,
            Optional<Transferring> transfer)
            implements Phase {}

    /**
     * Ringing at a clerk.
     *
     * @param transfer where a clerk has handed the call on to, while only somebody there is asked
     */
    public record Offered(Instant ringUntil, Optional<Transferring> transfer) implements Phase {}

    /**
     * The target of a transfer.
     *
     * @param name of the window, the clerk or the category
     */
    public record Transferring(TransferTarget target, Localized name) {}

    /** Answered; media are coming up. */
    public record Connecting(ClerkCard clerk, Instant mediaBy) implements Phase {}

    /**
     * Talking.
     *
     * @param consults how it stands with each expert whom the clerk has asked, in the order of their seats; whoever has come
     *     is aside with the clerk, or in the talk, together with all others who have
     * @param supervision who supervises the talk; absent for everybody whom the city's policy does not tell
     */
    public record Active(
            ClerkCard clerk,
            Instant since,
            boolean clerkAway,
            boolean kioskAway,
            Screen screen,
            Control control,
            Document document,
            Optional<Portal> portal,
            List<Consult> consults,
            Optional<Supervision> supervision)
            implements Phase {}

    /** A manager supervises the talk since then. */
    public record Supervision(SupervisorCard supervisor, SupervisionMode mode, Instant since, boolean supervisorAway) {}

    /** How far it has come with an expert of an approval department. */
    @JsonTypeInfo(use = Id.NAME, property = "type")
    public sealed interface Consult {
        /** The name by which the pages of the call know his. */
        PeerId peer();

        ExpertCard expert();
    }

    /** It rings at the expert until then. */
    public record ConsultRinging(PeerId peer, ExpertCard expert, Instant until) implements Consult {}

    /** He talks with the clerk alone; the citizen is on hold since then and exchanges nothing with either. */
    public record ConsultAside(PeerId peer, ExpertCard expert, Instant since, boolean expertAway) implements Consult {}

    /** He is in the talk with the citizen since then. */
    public record ConsultJoined(PeerId peer, ExpertCard expert, Instant since, boolean expertAway) implements Consult {}

    /** He was asked, and is not there (any more). */
    public record ConsultOver(PeerId peer, ExpertCard expert, ConsultEnd why) implements Consult {}

    /** Whether the clerk sees the kiosk's screen. */
    @JsonTypeInfo(use = Id.NAME, property = "type")
    public sealed interface Screen {}

    /** Nobody asks for it. */
    public record ScreenOff() implements Screen {}

    /** The clerk has asked; the citizen decides until then. */
    public record ScreenAsked(Instant until) implements Screen {}

    /** The citizen has agreed; the kiosk's page sends it over the link of the call. */
    public record ScreenShown(Instant since) implements Screen {}

    /** It was asked for, and is not to be seen (any more). */
    public record ScreenNotShown(ScreenEnd why) implements Screen {}

    /** Whether the clerk controls the kiosk. */
    @JsonTypeInfo(use = Id.NAME, property = "type")
    public sealed interface Control {}

    /** Nobody asks for it. */
    public record ControlOff() implements Control {}

    /** The clerk has asked; the citizen decides until then. */
    public record ControlAsked(ControlScope scope, Instant until) implements Control {}

    /**
     * The citizen has agreed; events pass under this lease only.
     *
     * @param attendant who agreed for a citizen who could not; absent when the citizen did
     */
    public record ControlGranted(LeaseId lease, ControlScope scope, Instant since, Optional<AttendantCard> attendant)
            implements Control {}

    /** It was asked for, and there is none (any more). */
    public record ControlNotGranted(ControlEnd why) implements Control {}

    /** Whether the clerk sees the document camera. */
    @JsonTypeInfo(use = Id.NAME, property = "type")
    public sealed interface Document {}

    /** Nobody asks for it. */
    public record DocumentOff() implements Document {}

    /** The clerk has asked; the citizen decides until then. */
    public record DocumentAsked(Instant until) implements Document {}

    /**
     * The citizen has agreed; the kiosk's page sends it over the link of the call.
     *
     * @param pictures how many the clerk has wanted so far; the kiosk takes one whenever it grows
     */
    public record DocumentShown(Instant since, int pictures) implements Document {}

    /** It was asked for, and is not to be seen (any more). */
    public record DocumentNotShown(DocumentEnd why) implements Document {}

    /** A portal's page that the clerk has opened on the kiosk. */
    public record Portal(Localized name, Instant since, PortalState state) {}

    /** Switched to the counter; the ticket has everything. */
    public record Offline(SwitchReason reason, TicketView ticket, boolean mayRate) implements Phase {}

    /** Over. */
    public record Ended(EndReason reason, Instant at, boolean mayRate) implements Phase {}
}
