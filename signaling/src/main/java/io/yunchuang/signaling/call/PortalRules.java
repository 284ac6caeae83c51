package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PortalState;
import java.time.Instant;
import java.util.Optional;

/** The rules of a portal's page beside the talk: opened by the clerk, closed by either, told of by the kiosk's agent. */
final class PortalRules {
    private PortalRules() {}

    static Outcome apply(Call call, CallState.Active s, CallCommand.AboutPortal command, Instant now) {
        return switch (command) {
            case CallCommand.OpenPortal c -> open(call, s, c, now);
            case CallCommand.ClosePortal c -> become(call, s, Optional.empty());
            case CallCommand.ReportPortal c -> become(call, s, s.portal().flatMap(portal -> told(portal, c)));
        };
    }

    /** Where nobody talks nothing is open; ending what has ended already is no mistake. */
    static Outcome withoutTalk(Call call, CallCommand.AboutPortal command, ErrorCode why) {
        return switch (command) {
            case CallCommand.OpenPortal c -> Outcome.refused(why);
            case CallCommand.ClosePortal c -> Outcome.unchanged(call);
            case CallCommand.ReportPortal c -> Outcome.unchanged(call);
        };
    }

    private static Outcome open(Call call, CallState.Active s, CallCommand.OpenPortal c, Instant now) {
        if (c.page().isEmpty()) {
            return Outcome.refused(ErrorCode.PORTAL_LINK_UNKNOWN);
        }
        return c.agent().isEmpty()
                ? Outcome.refused(ErrorCode.AGENT_NOT_CONNECTED)
                : become(call, s, Optional.of(OpenedPortal.begin(c.page().get(), now)));
    }

    /** News of a page that was replaced meanwhile concern nobody. */
    private static Optional<OpenedPortal> told(OpenedPortal portal, CallCommand.ReportPortal news) {
        if (!portal.page().link().equals(news.link())) {
            return Optional.of(portal);
        }
        return news.state() == PortalState.CLOSED ? Optional.empty() : Optional.of(portal.in(news.state()));
    }

    private static Outcome become(Call call, CallState.Active s, Optional<OpenedPortal> next) {
        return next.equals(s.portal()) ? Outcome.unchanged(call) : Outcome.step(call.in(s.withPortal(next)));
    }
}
