package io.yunchuang.walkthrough;

import com.microsoft.playwright.Page;
import java.util.List;

/** A page that reaches others over the relay alone, as behind a firewall that lets nothing else through. */
record RelayOnly(Page page) {
    /** What the page's browser does before the page's own scripts; keeps the connections and what they found for us. */
    static final String SCRIPT = """
            window.links = [];
            window.RTCPeerConnection = class extends RTCPeerConnection {
                constructor(configuration) {
                    super({ ...configuration, iceTransportPolicy: 'relay' });
                    this.found = [];
                    this.errors = [];
                    this.addEventListener('icecandidate', ({ candidate }) => {
                        if (candidate?.candidate) this.found.push(candidate.type);
                    });
                    this.addEventListener('icecandidateerror', ({ errorCode }) => this.errors.push(errorCode));
                    window.links.push(this);
                }
            };
            """;

    /** What the connection of the call runs over: the kinds of the local and the remote candidate. */
    @SuppressWarnings("unchecked")
    List<String> route() {
        return (List<String>) page.evaluate("""
                async () => {
                    const link = links.find(({ connectionState }) => connectionState === 'connected');
                    const report = await link.getStats();
                    const transport = [...report.values()].find(({ type }) => type === 'transport');
                    const pair = report.get(transport.selectedCandidatePairId);
                    return [pair.localCandidateId, pair.remoteCandidateId].map((id) => report.get(id).candidateType);
                }""");
    }

    /** How this page reaches its relay: {@code udp}, {@code tcp} or {@code tls}. */
    String wayToRelay() {
        return (String) page.evaluate("""
                async () => {
                    const link = links.find(({ connectionState }) => connectionState === 'connected');
                    const report = await link.getStats();
                    const transport = [...report.values()].find(({ type }) => type === 'transport');
                    const pair = report.get(transport.selectedCandidatePairId);
                    return report.get(pair.localCandidateId).relayProtocol;
                }""");
    }

    /** Waits until this page has come through to no relay at all, and has looked everywhere. */
    void awaitUnreachable() {
        page.waitForFunction("""
                () => links.some(({ errors, iceGatheringState }) =>
                    errors.includes(701) && iceGatheringState === 'complete')""");
    }

    /** Waits until the relay has refused this page's credentials and it has looked everywhere. */
    void awaitRefusal() {
        page.waitForFunction("""
                () => links.some(({ errors, iceGatheringState }) =>
                    errors.includes(401) && iceGatheringState === 'complete')""");
    }

    /** The kinds of candidates that all connections of this page have found so far. */
    @SuppressWarnings("unchecked")
    List<String> candidates() {
        return (List<String>) page.evaluate("() => links.flatMap(({ found }) => found)");
    }
}
