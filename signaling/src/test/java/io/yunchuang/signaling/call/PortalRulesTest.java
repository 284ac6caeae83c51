package io.yunchuang.signaling.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.PortalLinkId;
import io.yunchuang.signaling.protocol.PortalState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One page beside the talk, opened by the clerk, closed by either, and told of by the agent that shows it. */
class PortalRulesTest {
    private static final Instant LATER = Calls.START.plusSeconds(5);
    private static final Optional<PageId> AGENT = Optional.of(Calls.AGENT_PAGE);
    private static final PortalPage ANOTHER = new PortalPage(
            new PortalLinkId(new UUID(0, 9)),
            new Localized("税务", "Tax"),
            "https://tax.example/",
            List.of("tax.example"));

    private static Optional<OpenedPortal> portal(Call call) {
        return ((CallState.Active) call.state()).portal();
    }

    private static Call opened() {
        return Calls.after(
                Calls.active(), Calls.CLERK, new CallCommand.OpenPortal(Optional.of(Calls.PORTAL), AGENT), LATER);
    }

    private static Call told(Call call, PortalPage about, PortalState state) {
        return Calls.after(call, Calls.AGENT, new CallCommand.ReportPortal(about.link(), state), LATER);
    }

    @Test
    void it_needs_a_link_of_the_item_and_an_agent() {
        assertThat(CallRules.apply(
                        Calls.active(),
                        Calls.CLERK,
                        new CallCommand.OpenPortal(Optional.empty(), AGENT),
                        LATER,
                        Calls.POLICY))
                .isEqualTo(Outcome.refused(ErrorCode.PORTAL_LINK_UNKNOWN));
        CallCommand open = new CallCommand.OpenPortal(Optional.of(Calls.PORTAL), Optional.empty());
        assertThat(CallRules.apply(Calls.active(), Calls.CLERK, open, LATER, Calls.POLICY))
                .isEqualTo(Outcome.refused(ErrorCode.AGENT_NOT_CONNECTED));
    }

    @Test
    void the_agent_tells_how_it_is() {
        assertThat(portal(opened())).contains(new OpenedPortal(Calls.PORTAL, LATER, PortalState.OPENING));
        assertThat(portal(told(opened(), Calls.PORTAL, PortalState.OPEN)))
                .contains(new OpenedPortal(Calls.PORTAL, LATER, PortalState.OPEN));
        assertThat(portal(told(opened(), Calls.PORTAL, PortalState.CLOSED))).isEmpty();
    }

    @Test
    void news_of_a_replaced_page_concern_nobody() {
        Call replaced =
                Calls.after(opened(), Calls.CLERK, new CallCommand.OpenPortal(Optional.of(ANOTHER), AGENT), LATER);
        assertThat(told(replaced, Calls.PORTAL, PortalState.CLOSED)).isEqualTo(replaced);
        assertThat(portal(replaced).orElseThrow().page()).isEqualTo(ANOTHER);
    }

    @Test
    void either_side_closes_it_and_nobody_else_opens_it() {
        for (Actor actor : List.of(Calls.CITIZEN, Calls.CLERK)) {
            assertThat(portal(Calls.after(opened(), actor, new CallCommand.ClosePortal(), LATER)))
                    .isEmpty();
        }
        for (Actor actor : List.of(Calls.CITIZEN, Calls.AGENT)) {
            assertThat(CallRules.apply(
                            Calls.active(),
                            actor,
                            new CallCommand.OpenPortal(Optional.of(Calls.PORTAL), AGENT),
                            LATER,
                            Calls.POLICY))
                    .isEqualTo(Outcome.refused(ErrorCode.NOT_ALLOWED));
        }
    }

    @Test
    void an_agent_that_comes_back_finds_it_open() {
        Call without = Calls.after(opened(), Actor.SERVER, new CallCommand.SeeAgent(Optional.empty()), LATER);
        assertThat(portal(without)).isPresent();
    }
}
