package io.yunchuang.signaling.call;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import io.yunchuang.signaling.protocol.ConsultEnd;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An expert whom the clerk asks in a talk (会商, DB 31117/Z 002-2025 §6.3.2.4). Part of the talk, so that it ends with the
 * talk by construction. While clerk and expert talk aside, the citizen is on hold; the hold ends when the expert is brought
 * in or is gone, so that nobody is left on hold without a reason.
 */
@JsonTypeInfo(use = Id.NAME, property = "type")
public sealed interface Consult {
    /**
     * Rings at the expert.
     *
     * @param question what the clerk wants to know; personal data may be in it
     */
    record Ringing(CallState.Agent expert, PlainText question, Instant ringUntil) implements Consult {}

    /** Clerk and expert talk; the citizen is on hold. */
    record Aside(CallState.Agent expert, PlainText question, Instant since) implements Consult {}

    /** All three talk. */
    record Joined(CallState.Agent expert, PlainText question, Instant since) implements Consult {}

    /** There was one. */
    record Over(StaffId expert, ConsultEnd why) implements Consult {}

    /** The expert whom it occupies. */
    default Optional<CallState.Agent> asked() {
        return switch (this) {
            case Ringing c -> Optional.of(c.expert());
            case Aside c -> Optional.of(c.expert());
            case Joined c -> Optional.of(c.expert());
            case Over c -> Optional.empty();
        };
    }

    /** The expert once he has answered. */
    default Optional<CallState.Agent> answered() {
        return switch (this) {
            case Ringing c -> Optional.empty();
            case Aside c -> Optional.of(c.expert());
            case Joined c -> Optional.of(c.expert());
            case Over c -> Optional.empty();
        };
    }

    /** The same with that change of the expert's presence; nobody is left of one that is over. */
    default Consult with(UnaryOperator<CallState.Agent> change) {
        return switch (this) {
            case Ringing c -> new Ringing(change.apply(c.expert()), c.question(), c.ringUntil());
            case Aside c -> new Aside(change.apply(c.expert()), c.question(), c.since());
            case Joined c -> new Joined(change.apply(c.expert()), c.question(), c.since());
            case Over c -> c;
        };
    }

    /** What the clerk wants to know; empty once it is over. */
    @JsonIgnore
    default PlainText asks() {
        return switch (this) {
            case Ringing c -> c.question();
            case Aside c -> c.question();
            case Joined c -> c.question();
            case Over c -> PlainText.EMPTY;
        };
    }

    /** Whether nothing is heard or seen between the citizen and the two others. */
    @JsonIgnore
    default boolean isHold() {
        return switch (this) {
            case Aside c -> true;
            case Ringing c -> false;
            case Joined c -> false;
            case Over c -> false;
        };
    }

    /** When {@link CallCommand.MeetDeadline} has something to do. */
    default Optional<Instant> dueAt(CallPolicy policy) {
        return switch (this) {
            case Ringing c -> Optional.of(c.ringUntil());
            case Aside c -> c.expert().presence().awayLimit(policy.clerkGrace());
            case Joined c -> c.expert().presence().awayLimit(policy.clerkGrace());
            case Over c -> Optional.empty();
        };
    }
}
