package io.yunchuang.agent.agent;

import io.yunchuang.agent.bridge.BridgeListener;
import io.yunchuang.agent.bridge.BridgeServer;
import io.yunchuang.agent.browser.BrowserSetup;
import io.yunchuang.agent.browser.Look;
import io.yunchuang.agent.browser.WatchedPage;
import io.yunchuang.signaling.protocol.bridge.BridgeMessage;
import io.yunchuang.signaling.protocol.bridge.BridgeToken;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.logging.Logger;

/**
 * A running probe: a browser without a window whose page answers the dial-tests of a virtual window. It needs no display, no
 * camera and nobody; what there is to do is done by the page, with the code of a clerk's console.
 */
final class Probe implements Running {
    private static final Logger LOG = Logger.getLogger(Probe.class.getName());

    private final Credential credential;
    private final BridgeServer bridge;
    private final WatchedPage page;

    /** Starts everything. */
    Probe(AgentConfig config, Credential credential, BrowserSetup browser) {
        this.credential = credential;
        String origin = Origin.of(config.server());
        page = new WatchedPage(
                browser,
                Look.probe(),
                origin,
                Duration.ofSeconds(config.pageWithinSeconds()),
                () -> origin + "/probe#bridge=" + bridge().port() + "."
                        + bridge().handOut().value(),
                () -> bridge().say(new BridgeMessage.CheckPage()));
        BridgeMemory.Opened opened = new BridgeMemory(browser.dataDir()).open(origin, new FromPage());
        bridge = opened.bridge();
        // A page that has outlived the program before this one finds the bridge by itself.
        if (!(opened.inItsOldPlace() && page.adopt())) {
            page.start();
        }
        LOG.info("the probe of " + credential.holder() + " has started");
    }

    @Override
    public void close() {
        page.close();
        bridge.close();
    }

    private BridgeServer bridge() {
        return bridge;
    }

    private final class FromPage implements BridgeListener {
        @Override
        public BridgeMessage.ProbeReady greeting(BridgeToken next) {
            return new BridgeMessage.ProbeReady(next, credential.token());
        }

        @Override
        public void pageCame() {
            LOG.info("the page has the bridge");
            page.pageCame();
        }

        @Override
        public void pageLost() {
            page.pageLost();
        }

        @Override
        public void said(BridgeMessage.FromPage message) {
            switch (message) {
                case BridgeMessage.PageAlive m -> page.pageLives();
                case BridgeMessage.ProbeRefused refused ->
                    LOG.severe(
                            "The server does not want this probe (" + refused.why()
                                    + "). Ask a manager for a new code of the kind for probes and start once with --enrol CODE.");
                case BridgeMessage.OpenDocumentCamera m -> {}
                case BridgeMessage.CloseDocumentCamera m -> {}
                case BridgeMessage.TakePicture m -> {}
                case BridgeMessage.MaskRegions m -> {}
                case BridgeMessage.StopControl m -> {}
                case BridgeMessage.LocalInput m -> {}
            }
        }

        /** Nothing is controlled here. */
        @Override
        public void controlEvent(ByteBuffer frame) {}
    }
}
