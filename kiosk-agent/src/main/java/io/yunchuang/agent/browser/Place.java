package io.yunchuang.agent.browser;

import java.util.List;

/** Where a window stands, in pixels of the screen. */
public record Place(int x, int y, int width, int height) {
    /** The left part of a screen, for the call. */
    public static Place left(int screenWidth, int screenHeight, double share) {
        return new Place(0, 0, split(screenWidth, share), screenHeight);
    }

    /** What is left of it, for the portal. */
    public static Place right(int screenWidth, int screenHeight, double share) {
        int split = split(screenWidth, share);
        return new Place(split, 0, screenWidth - split, screenHeight);
    }

    private static int split(int width, double share) {
        return (int) Math.round(width * share);
    }

    List<String> flags() {
        return List.of("--window-position=" + x + "," + y, "--window-size=" + width + "," + height);
    }
}
