package io.yunchuang.walkthrough;

import com.microsoft.playwright.Page;

/** Who tells the story while it is played. */
public interface Narrator {
    /** What happens now, in one sentence. */
    void say(String sentence);

    /** A screen worth a picture. */
    void show(String name, Page page);
}
