package io.yunchuang.server.journal;

import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ControlKind;
import io.yunchuang.signaling.protocol.ControlScope;
import io.yunchuang.signaling.protocol.FrontWindow;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.LeaseId;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who controlled which kiosk, when, and how; never what was typed.
 *
 * @param sequence the place in the chain, from 1
 * @param attendant who agreed for a citizen who could not; absent when the citizen did
 * @param from when it was agreed to, by the server's clock
 * @param to when it ended, by the server's clock
 * @param reported whether the kiosk's agent has told what was done; without its word the counts are zero
 * @param events carried out, by kind
 * @param dropped events that were not carried out
 * @param fronts what was in front, oldest first
 */
public record JournalEntry(
        long sequence,
        CallId call,
        LeaseId lease,
        KioskId kiosk,
        StaffId controller,
        Optional<StaffId> attendant,
        ControlScope scope,
        Instant from,
        Instant to,
        boolean reported,
        Map<ControlKind, Integer> events,
        int dropped,
        List<FrontWindow> fronts) {}
