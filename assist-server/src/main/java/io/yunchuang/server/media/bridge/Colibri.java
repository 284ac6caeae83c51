package io.yunchuang.server.media.bridge;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.KebabCaseStrategy;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The control interface of a jitsi-videobridge, version 2 (Colibri2 over REST). A conference cannot be read back; whoever
 * drives it has to know what it asked for.
 */
@Path("/colibri")
interface Colibri {
    /**
     * Makes or changes a conference. Changes are posted like new conferences, without {@code create}: then the bridge says
     * why it refuses, which it does not with PATCH.
     *
     * @return fails with a {@code WebApplicationException}: 400 for whatever the bridge does not want, an unknown
     *     conference and a shutdown included
     */
    @POST
    @Path("/v2/conferences")
    Uni<Changed> change(Change change);

    /** How the bridge is; its health check alone hides drain and shutdown. */
    @GET
    @Path("/stats")
    Uni<Stats> stats();

    /** At most one endpoint with anything but {@code expire}: the bridge refuses more at once. */
    @JsonNaming(KebabCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Change(
            String meetingId, Optional<Boolean> create, Optional<Boolean> expire, List<EndpointChange> endpoints) {
        /** A new conference with its first endpoint. */
        static Change open(String meeting, EndpointChange first) {
            return new Change(meeting, Optional.of(true), Optional.empty(), List.of(first));
        }

        /** Another endpoint, or a change of one. */
        static Change of(String meeting, EndpointChange endpoint) {
            return new Change(meeting, Optional.empty(), Optional.empty(), List.of(endpoint));
        }

        /** The end of the conference. */
        static Change close(String meeting) {
            return new Change(meeting, Optional.empty(), Optional.of(true), List.of());
        }
    }

    @JsonNaming(KebabCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record EndpointChange(
            String id,
            Optional<Boolean> create,
            Optional<Boolean> expire,
            List<String> capabilities,
            List<Media> medias,
            Optional<Transport> transport,
            List<MediaSource> sources) {
        /** A new one that says how it packs its media; the bridge does not renumber between endpoints. */
        static EndpointChange create(String id, List<Media> medias) {
            return new EndpointChange(
                    id,
                    Optional.of(true),
                    Optional.empty(),
                    List.of("source-names"),
                    medias,
                    Optional.of(new Transport(Optional.of(true), Optional.empty())),
                    List.of());
        }

        /** Where the endpoint is reached, and all that it sends: sources replace those that were there before. */
        static EndpointChange update(String id, IceUdp transport, List<MediaSource> sources) {
            return new EndpointChange(
                    id,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.of(new Transport(Optional.empty(), Optional.of(transport))),
                    sources);
        }

        /** Its end; unknown ones may be ended, too. */
        static EndpointChange expire(String id) {
            return new EndpointChange(
                    id, Optional.empty(), Optional.of(true), List.of(), List.of(), Optional.empty(), List.of());
        }
    }

    @JsonNaming(KebabCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Media(
            String type, List<PayloadType> payloadTypes, List<HeaderExtension> rtpHdrexts, boolean extmapAllowMixed) {}

    @JsonNaming(KebabCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record PayloadType(
            String name,
            String id,
            String clockrate,
            Optional<String> channels,
            Map<String, String> parameters,
            List<Feedback> rtcpFbs) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Feedback(String type, Optional<String> subtype) {}

    record HeaderExtension(int id, String uri) {}

    @JsonNaming(KebabCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Transport(Optional<Boolean> iceControlling, Optional<IceUdp> transport) {}

    @JsonNaming(KebabCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record IceUdp(
            String xmlns,
            String ufrag,
            String pwd,
            boolean rtcpMux,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<Fingerprint> fingerprints,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<Candidate> candidates,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> webSockets) {
        static final String NAMESPACE = "urn:xmpp:jingle:transports:ice-udp:1";
    }

    record Fingerprint(String fingerprint, String hash, String setup) {}

    @JsonNaming(KebabCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Candidate(
            String id,
            String foundation,
            String component,
            String generation,
            String protocol,
            String priority,
            String ip,
            String port,
            String type,
            Optional<String> relAddr,
            Optional<String> relPort,
            Optional<String> network) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record MediaSource(
            String type,
            String id,
            List<Ssrc> sources,
            @JsonProperty("ssrc-groups") List<SsrcGroup> groups) {}

    record Ssrc(long ssrc, String name, Map<String, String> parameters) {}

    record SsrcGroup(String semantics, List<Long> sources) {}

    /** What the bridge has made of a change. */
    record Changed(@JsonSetter(nulls = Nulls.AS_EMPTY) List<Endpoint> endpoints) {}

    record Endpoint(String id, Optional<Transport> transport) {}

    /**
     * What of the bridge's figures decides whether it gets calls.
     *
     * @param stressLevel 0 is idle, 1 is as much as it should carry
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Stats(boolean healthy, boolean drain, boolean gracefulShutdown, boolean shuttingDown, double stressLevel) {
        /** Whether it may get calls. */
        boolean takesCalls() {
            return healthy && !drain && !gracefulShutdown && !shuttingDown;
        }
    }
}
