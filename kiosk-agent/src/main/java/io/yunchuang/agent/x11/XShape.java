package io.yunchuang.agent.x11;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.unix.X11.Display;
import com.sun.jna.platform.unix.X11.Window;
import java.awt.Rectangle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of libXext that the agent needs: windows that are no rectangles (X Nonrectangular Window Shape Extension 1.1). */
interface XShape extends Library {
    /** What of a window is there to see, and what of it takes clicks. */
    int BOUNDING = 0;

    int INPUT = 2;

    /** Replaces the shape before. */
    int SET = 0;

    int UNSORTED = 0;

    /** Loads the library; an {@link UnsatisfiedLinkError} says that there is none. */
    static XShape load() {
        return Native.load("Xext", XShape.class);
    }

    void XShapeCombineRectangles(
            Display display,
            Window window,
            int kind,
            int x,
            int y,
            @Nullable Pointer rectangles,
            int count,
            int operation,
            int ordering);

    /** Gives the window that shape. */
    default void become(Display display, Window window, int kind, List<Rectangle> parts) {
        XShapeCombineRectangles(
                display, window, kind, 0, 0, parts.isEmpty() ? null : packed(parts), parts.size(), SET, UNSORTED);
    }

    /** An array of the protocol's RECTANGLE: four numbers of 16 bits each. */
    private static Memory packed(List<Rectangle> parts) {
        Memory memory = new Memory(8L * parts.size());
        long at = 0;
        for (Rectangle part : parts) {
            for (int number : new int[] {part.x, part.y, part.width, part.height}) {
                memory.setShort(at, (short) number);
                at += 2;
            }
        }
        return memory;
    }
}
