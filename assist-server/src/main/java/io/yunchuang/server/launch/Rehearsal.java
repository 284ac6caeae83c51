package io.yunchuang.server.launch;

import io.quarkus.arc.All;
import io.quarkus.runtime.QuarkusApplication;
import java.util.List;
import org.eclipse.microprofile.health.Readiness;

/** Starts as far as {@link Welcome} does, says nothing and ends: a run from which a JVM learns what a start needs. */
public final class Rehearsal implements QuarkusApplication {
    private final List<WelcomePart> parts;
    private final FirstVisit firstVisit;

    Rehearsal(@All List<WelcomePart> parts, @Readiness FirstVisit firstVisit) {
        this.parts = parts;
        this.firstVisit = firstVisit;
    }

    @Override
    public int run(String... none) throws InterruptedException {
        firstVisit.await();
        parts.forEach(WelcomePart::lines);
        return 0;
    }
}
