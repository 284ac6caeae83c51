package io.yunchuang.remotecontrol.screen;

import io.yunchuang.signaling.protocol.control.ScreenPoint;
import java.util.List;

/** What is black in the shared picture, such as fields marked private: there the clerk may not press either. */
public record Masks(List<Region> regions) {
    /** Most regions; more of them is a mistake of the page. */
    public static final int MAX_REGIONS = 256;

    /** Nothing is hidden. */
    public static final Masks NONE = new Masks(List.of());

    public Masks {
        if (regions.size() > MAX_REGIONS) {
            throw new IllegalArgumentException("too many masks: " + regions.size());
        }
        regions = List.copyOf(regions);
    }

    /** Whether a place is hidden. */
    public boolean hide(ScreenPoint at) {
        return regions.stream().anyMatch(region -> region.contains(at));
    }
}
