package io.yunchuang.server.call;

import io.yunchuang.server.access.AttendanceChanged;
import io.yunchuang.server.live.LiveViews;
import io.yunchuang.server.window.KioskChanged;
import io.yunchuang.signaling.protocol.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Shows a kiosk at once what a manager has changed about it or its counter. */
@ApplicationScoped
class ChangedKiosks {
    private final LiveViews views;

    ChangedKiosks(LiveViews views) {
        this.views = views;
    }

    void changed(@Observes KioskChanged change) {
        views.refresh(Role.KIOSK, change.kiosk().value());
    }

    /** And who helps beside it. */
    void changed(@Observes AttendanceChanged change) {
        views.refresh(Role.KIOSK, change.kiosk().value());
    }
}
