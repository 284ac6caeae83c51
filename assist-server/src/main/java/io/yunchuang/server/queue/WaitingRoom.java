package io.yunchuang.server.queue;

import io.quarkus.scheduler.Scheduled;
import io.yunchuang.server.live.LiveViews;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the screens of waiting citizens true: place and expected wait. A queue that moves is told once a second, however
 * fast it moves; all of them are told every few seconds, because time alone changes the expectation.
 */
@ApplicationScoped
public class WaitingRoom {
    private final LiveViews views;
    private final Map<KioskId, Queue> waiting = new ConcurrentHashMap<>();
    private final Set<Queue> moved = ConcurrentHashMap.newKeySet();

    private record Queue(CityCode permitCity, CategoryCode category) {}

    WaitingRoom(LiveViews views) {
        this.views = views;
    }

    /** A kiosk of this node shows a waiting call of that queue. */
    public void waits(KioskId kiosk, CityCode permitCity, CategoryCode category) {
        waiting.put(kiosk, new Queue(permitCity, category));
    }

    /** A kiosk shows something else now. */
    public void waitsNoMore(KioskId kiosk) {
        waiting.remove(kiosk);
    }

    /** Somebody has joined or left that queue. */
    public void queueMoved(CityCode permitCity, CategoryCode category) {
        moved.add(new Queue(permitCity, category));
    }

    @Scheduled(every = "1s")
    void tellMoved() {
        Set<Queue> now = Set.copyOf(moved);
        moved.removeAll(now);
        waiting.forEach((kiosk, queue) -> {
            if (now.contains(queue)) {
                views.refresh(Role.KIOSK, kiosk.value());
            }
        });
    }

    @Scheduled(every = "5s")
    void tellEverybody() {
        waiting.keySet().forEach(kiosk -> views.refresh(Role.KIOSK, kiosk.value()));
    }
}
