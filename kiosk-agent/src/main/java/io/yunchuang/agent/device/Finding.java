package io.yunchuang.agent.device;

import io.yunchuang.signaling.protocol.FaultCode;
import io.yunchuang.signaling.protocol.ModuleState;
import java.util.Optional;

/**
 * What one self-check of one module has found.
 *
 * @param fault why it is of no use, or why it cannot be found; always there for {@link ModuleState#FAULT}
 */
record Finding(ModuleState state, Optional<FaultCode> fault, Facts facts) {
    static Finding present(Facts facts) {
        return new Finding(ModuleState.PRESENT, Optional.empty(), facts);
    }

    static Finding missing() {
        return missing(Facts.NONE);
    }

    static Finding missing(Facts facts) {
        return new Finding(ModuleState.MISSING, Optional.empty(), facts);
    }

    /** Nothing was found because what would find it is not there. */
    static Finding missingFor(FaultCode why, Facts facts) {
        return new Finding(ModuleState.MISSING, Optional.of(why), facts);
    }

    static Finding fault(FaultCode code, Facts facts) {
        return new Finding(ModuleState.FAULT, Optional.of(code), facts);
    }

    /** A fault where there is one, else present. */
    static Finding of(Optional<FaultCode> fault, Facts facts) {
        return fault.map(code -> fault(code, facts)).orElseGet(() -> present(facts));
    }

    static Finding simulated(Facts facts) {
        return new Finding(ModuleState.SIMULATED, Optional.empty(), facts.with("simulated", "SIMULATED"));
    }
}
