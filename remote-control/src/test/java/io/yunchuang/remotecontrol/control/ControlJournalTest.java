package io.yunchuang.remotecontrol.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ControlKind;
import io.yunchuang.signaling.protocol.ControlReport;
import io.yunchuang.signaling.protocol.ControlScope;
import io.yunchuang.signaling.protocol.FrontWindow;
import io.yunchuang.signaling.protocol.LeaseId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.control.ControlKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ControlJournalTest {
    private final GateBench bench = new GateBench();

    @Test
    void everyLeaseHasItsOwnAccountOfWhatWasDoneAndWhatNot() {
        Instant from = bench.now;
        bench.granted();
        bench.send(GateBench.move(0, 0));
        bench.send(GateBench.move(1, 1));
        bench.send(GateBench.key(ControlKey.KEY_A, true));
        bench.send(GateBench.text("身份证号码"));
        bench.send(LeaseId.random(), 9, GateBench.move(0, 0));
        bench.later(500);
        bench.gate.grant(LeaseId.random(), ControlScope.POINTER, GateBench.VALID, bench.now);
        assertThat(bench.ends).containsExactly(LeaseEnd.REPLACED);
        JournalSummary summary = bench.summaries.getFirst();
        assertThat(summary.lease()).isEqualTo(bench.lease);
        assertThat(summary.from()).isEqualTo(from);
        assertThat(summary.to()).isEqualTo(from.plusMillis(500));
        assertThat(summary.events()).isEqualTo(Map.of(ControlKind.MOVE, 2, ControlKind.KEY, 1, ControlKind.TEXT, 1));
        assertThat(summary.dropped()).isEqualTo(Map.of(DropReason.OTHER_LEASE, 1));
        assertThat(bench.gate.journal(bench.now).orElseThrow().events()).isEmpty();
    }

    @Test
    void whatIsTypedIsNowhereInIt() {
        bench.granted();
        bench.send(GateBench.text("机密"));
        assertThat(bench.gate.journal(bench.now).orElseThrow().toString()).doesNotContain("机密");
    }

    @Test
    void itBeginsWithWhatIsInFrontAndTellsEveryChangeOnce() {
        FrontWindow portal = front("办事大厅", "portal.example.gov.cn");
        FrontWindow form = front("申请表", "portal.example.gov.cn");
        bench.gate.front(portal, bench.now);
        bench.granted();
        bench.gate.front(portal, bench.now);
        bench.gate.front(form, bench.now);
        JournalSummary summary = bench.gate.journal(bench.now).orElseThrow();
        assertThat(summary.fronts()).containsExactly(portal, form);
        CallId call = CallId.random();
        assertThat(summary.report(call))
                .isEqualTo(new ControlReport(call, bench.lease, bench.now, bench.now, Map.of(), 0, summary.fronts()));
    }

    @Test
    void ofVeryManyTheLatestAreKept() {
        bench.granted();
        for (int window = 0; window < 250; window++) {
            bench.gate.front(front("window " + window, "example.org"), bench.now);
        }
        assertThat(bench.gate.journal(bench.now).orElseThrow().fronts())
                .hasSize(ControlReport.MAX_FRONTS)
                .endsWith(front("window 249", "example.org"));
    }

    private FrontWindow front(String title, String host) {
        return new FrontWindow(new PlainText(title), Optional.of(host), bench.now);
    }
}
