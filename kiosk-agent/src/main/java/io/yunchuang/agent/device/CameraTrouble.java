package io.yunchuang.agent.device;

import io.yunchuang.signaling.protocol.FaultCode;

/** A camera gives no picture (any more). */
final class CameraTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    CameraTrouble(Finding finding) {
        super(finding.fault().map(FaultCode::name).orElse("no such camera"), null, false, false);
        this.finding = finding;
    }

    /** A camera that is there and does not do its work. */
    static CameraTrouble of(FaultCode code) {
        return new CameraTrouble(Finding.fault(code, Facts.NONE));
    }

    /** What a self-check says of it. */
    Finding finding() {
        return finding;
    }
}
