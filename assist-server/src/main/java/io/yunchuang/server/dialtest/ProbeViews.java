package io.yunchuang.server.dialtest;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.live.ViewSource;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Everything a window's probe needs to know: the dial-test in which it takes part, or that there is none. */
@ApplicationScoped
class ProbeViews implements ViewSource {
    private final DialTestStore store;
    private final DialTests tests;
    private final DialTestViews views;

    ProbeViews(DialTestStore store, DialTests tests, DialTestViews views) {
        this.store = store;
        this.tests = tests;
        this.views = views;
    }

    @Override
    public Role role() {
        return Role.PROBE;
    }

    @Override
    public Uni<ServerMessage.SelfTest> view(String topic) {
        return store.goingOnAtProbe(new WindowId(topic))
                .chain(ids -> ids.isEmpty()
                        ? Uni.createFrom().item(new ServerMessage.SelfTest(Optional.empty()))
                        : tests.test(ids.getFirst()).chain(views::forProbe));
    }
}
