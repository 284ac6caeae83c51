package io.yunchuang.signaling.protocol.bridge;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.FaultCode;
import io.yunchuang.signaling.protocol.ModuleReport;
import java.util.List;

/**
 * A text frame of the loopback bridge: one JSON object with {@code type}, the record's simple name. Binary frames are
 * told apart by their first byte, {@link BridgeFrame}. Whatever is malformed closes the bridge.
 */
@JsonTypeInfo(use = Id.NAME, property = "type")
public sealed interface BridgeMessage {

    /** What the page says. */
    sealed interface FromPage extends BridgeMessage {}

    /** What the agent says. */
    sealed interface FromAgent extends BridgeMessage {}

    // ---- page

    /** The page wants live pictures of the document camera. */
    record OpenDocumentCamera() implements FromPage {}

    /** Nobody looks at the document camera any more. */
    record CloseDocumentCamera() implements FromPage {}

    /**
     * One picture in full resolution.
     *
     * @param id made by the page, at most 64 letters, digits and hyphens; comes back in {@link PictureTaken}
     */
    record TakePicture(String id) implements FromPage {
        public TakePicture {
            requireShort(id);
        }
    }

    /** The parts of the screen that hold something private now; replaces what was said before. At most 64. */
    record MaskRegions(List<Region> regions) implements FromPage {
        private static final int MOST = 64;

        public MaskRegions {
            regions = List.copyOf(regions);
            if (regions.size() > MOST) {
                throw new BadMessageException(ErrorCode.FIELD_INVALID, "regions");
            }
        }
    }

    /** The citizen has stopped the remote control. */
    record StopControl() implements FromPage {}

    /** The citizen touched the page or a key himself; his own input wins. */
    record LocalInput() implements FromPage {}

    /** The answer to {@link CheckPage}. */
    record PageAlive() implements FromPage {}

    /** The server does not let the probe's page in, and trying again does not help. */
    record ProbeRefused(ErrorCode why) implements FromPage {}

    // ---- agent

    /**
     * First message of the agent.
     *
     * @param nextToken opens the bridge after a reload of the page
     * @param screenWidth of the shared screen, in pixels
     * @param screenHeight of the shared screen, in pixels
     * @param besidePortal the part of the screen that the page's window keeps while a portal is open; it has all of it
     *     otherwise
     * @param maskedRegions the parts of the screen that nobody far away may see, whatever is on them
     */
    record BridgeReady(
            BridgeToken nextToken,
            List<ModuleReport> modules,
            int screenWidth,
            int screenHeight,
            Region besidePortal,
            List<Region> maskedRegions)
            implements FromAgent {
        public BridgeReady {
            modules = List.copyOf(modules);
            maskedRegions = List.copyOf(maskedRegions);
        }
    }

    /**
     * First message to the page of a window's probe, which has nothing else beside it.
     *
     * @param nextToken opens the bridge after a reload of the page
     * @param credential the probe's, with which the page asks the server to be let in; at most 128 characters
     */
    record ProbeReady(BridgeToken nextToken, String credential) implements FromAgent {
        private static final int LONGEST = 128;

        public ProbeReady {
            if (credential.isEmpty() || credential.length() > LONGEST) {
                throw new BadMessageException(ErrorCode.FIELD_INVALID, "credential");
            }
        }

        /** Neither of them. */
        @Override
        public String toString() {
            return "ProbeReady";
        }
    }

    /** What the kiosk's modules say of themselves now. */
    record ModulesChanged(List<ModuleReport> modules) implements FromAgent {
        public ModulesChanged {
            modules = List.copyOf(modules);
        }
    }

    /** Answered at once by a page that does not hang. */
    record CheckPage() implements FromAgent {}

    /**
     * Whether remote input reaches this machine now.
     *
     * @param pausedMillis how long it still rests because the citizen works himself; 0 when it does not
     */
    record ControlState(boolean active, long pausedMillis) implements FromAgent {}

    /** The document camera does not work. */
    record CameraFault(FaultCode code) implements FromAgent {}

    /** The picture asked for with that id; the binary frame {@link BridgeFrame#PICTURE} follows. Sizes in pixels. */
    record PictureTaken(String id, int width, int height) implements FromAgent {
        public PictureTaken {
            requireShort(id);
        }
    }

    /** The scanner has read a code. */
    record Barcode(String text) implements FromAgent {}

    /** A rectangle in fractions of the shared screen, 0 to 1. */
    record Region(double x, double y, double width, double height) {
        public Region {
            if (!(isFraction(x) && isFraction(y) && isFraction(width) && isFraction(height))) {
                throw new BadMessageException(ErrorCode.FIELD_INVALID, "region");
            }
        }

        private static boolean isFraction(double value) {
            return value >= 0 && value <= 1;
        }
    }

    private static void requireShort(String id) {
        if (!id.matches("[A-Za-z0-9-]{1,64}")) {
            throw new BadMessageException(ErrorCode.ID_INVALID, "id");
        }
    }
}
