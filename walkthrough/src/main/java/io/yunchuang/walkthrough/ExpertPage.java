package io.yunchuang.walkthrough;

import com.microsoft.playwright.Locator;

/** A clerk's console whose clerk is asked as an expert in somebody else's call. */
public final class ExpertPage {
    private final ClerkPage console;

    public ExpertPage(ClerkPage console) {
        this.console = console;
    }

    /** The console, for what an expert does as any clerk does. */
    public ClerkPage console() {
        return console;
    }

    /** Waits until it rings; gives what is asked. */
    public Locator awaitQuestion() {
        Locator question = console.page().getByTestId("expert-invitation");
        question.waitFor();
        return question;
    }

    /** Answers. */
    public void accept() {
        console.page().getByTestId("expert-accept").click();
    }

    /** Leaves the talk. */
    public void leave() {
        console.page().getByTestId("expert-leave").click();
    }

    /** The picture and voice of the clerk who asks. */
    public RemoteVideo clerk() {
        return new RemoteVideo(console.page(), "expert-clerk-video");
    }

    /** The picture and voice of another expert, by the name that pages have for him. */
    public RemoteVideo other(String peer) {
        return new RemoteVideo(console.page(), "expert-" + peer + "-video");
    }

    /** The citizen's picture and voice, once the expert is brought in. */
    public RemoteVideo citizen() {
        return new RemoteVideo(console.page(), "expert-kiosk-video");
    }
}
