package io.yunchuang.server.queue;

import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.PauseReason;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.queue.ClerkDuty;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A clerk's duty as stored. */
@Entity
@Table(name = "clerk_duty")
class ClerkDutyRow {
    @Id
    String clerk;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    ClerkStatus status;

    Instant since;

    @Column(name = "idle_since")
    Instant idleSince;

    String page;

    @Enumerated(EnumType.STRING)
    PauseReason pause;

    @Column(name = "wrap_up_by")
    Instant wrapUpBy;

    int missed;

    @Enumerated(EnumType.STRING)
    @Column(name = "resume_status")
    ClerkStatus resumeStatus;

    @Enumerated(EnumType.STRING)
    @Column(name = "resume_pause")
    PauseReason resumePause;

    @Column(name = "resume_until")
    Instant resumeUntil;

    @Column(name = "duty_window")
    String window;

    String city;

    short cover;

    String[] skills;

    ClerkDuty toDuty() {
        Optional<ClerkDuty.Resume> resume = Optional.ofNullable(resumeStatus)
                .map(back -> new ClerkDuty.Resume(back, Optional.ofNullable(resumePause), resumeUntil));
        return new ClerkDuty(
                new StaffId(clerk),
                status,
                since,
                idleSince,
                Optional.ofNullable(page).map(PageId::new),
                Optional.ofNullable(pause),
                Optional.ofNullable(wrapUpBy),
                missed,
                resume);
    }

    void take(ClerkDuty duty) {
        status = duty.status();
        since = duty.since();
        idleSince = duty.idleSince();
        page = duty.page().map(PageId::value).orElse(null);
        pause = duty.pause().orElse(null);
        wrapUpBy = duty.wrapUpBy().orElse(null);
        missed = duty.missed();
        resumeStatus = duty.resume().map(ClerkDuty.Resume::status).orElse(null);
        resumePause = duty.resume().flatMap(ClerkDuty.Resume::pause).orElse(null);
        resumeUntil = duty.resume().map(ClerkDuty.Resume::until).orElse(null);
    }
}
