package io.yunchuang.server.access;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.audit.Audit;
import io.yunchuang.server.demo.DemoConfig;
import io.yunchuang.server.launch.WelcomePart;
import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.server.window.KioskPlace;
import io.yunchuang.server.window.WindowRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Tells a newcomer how to come in. In demo mode every start gives every kiosk a fresh enrolment code, so that nobody
 * needs a manager to begin.
 */
@ApplicationScoped
class DemoWelcome implements WelcomePart {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final DemoConfig demo;
    private final WindowRegistry windows;
    private final EnrolmentCodes codes;
    private final AccessConfig.Enrolment config;
    private final Clock clock;

    DemoWelcome(DemoConfig demo, WindowRegistry windows, EnrolmentCodes codes, AccessConfig config, Clock clock) {
        this.demo = demo;
        this.windows = windows;
        this.codes = codes;
        this.config = config.enrolment();
        this.clock = clock;
    }

    @Override
    public List<String> lines() {
        return demo.enabled() ? Stream.concat(loginLines(), codeLines()).toList() : List.of();
    }

    private Stream<String> loginLines() {
        return Stream.of(
                "Demo logins, all with the password " + demo.password() + ":",
                "  /clerk    clerk-songjiang-1    (or another city; -1 is the primary, -2 the backup)",
                "  /counter  counter-songjiang-1  (or another city; -1 or -2)",
                "  /manager  manager",
                "Attendants at the kiosks, for citizens who cannot touch: PIN " + demo.attendantPin());
    }

    private Stream<String> codeLines() {
        List<KioskPlace> kiosks = await(windows::kiosks);
        List<EnrolmentCodes.Fresh> fresh = await(() -> codes.createForAll(
                kiosks.stream().map(KioskPlace::id).toList(), Audit.SYSTEM, config.demoCodeLifetime()));
        ZonedDateTime until = clock.instant().plus(config.demoCodeLifetime()).atZone(ClockProducer.ZONE);
        return Stream.concat(
                Stream.of("Enrolment codes for /kiosk and for the agent beside it, each good once until "
                        + TIME.format(until) + ":"),
                kiosks.stream()
                        .flatMap(kiosk -> fresh.stream()
                                .filter(code -> code.kiosk().equals(kiosk.id()))
                                .map(code -> codeLine(code, kiosk))));
    }

    private static String codeLine(EnrolmentCodes.Fresh fresh, KioskPlace kiosk) {
        return "  %-5s %-20s %s  %s"
                .formatted(
                        fresh.part() == KioskPart.PAGE ? "kiosk" : "agent",
                        kiosk.id().value(),
                        fresh.code().shown(),
                        kiosk.centreName().zh());
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failure) {
            throw new IllegalStateException("No demo codes", failure);
        }
    }
}
