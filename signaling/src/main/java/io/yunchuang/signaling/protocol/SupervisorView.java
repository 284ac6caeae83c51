package io.yunchuang.signaling.protocol;

import java.util.Optional;

/**
 * Everything the page of a supervising manager needs to draw itself.
 *
 * @param call the talk that he supervises; absent when there is none (any more)
 */
public record SupervisorView(Optional<Supervised> call) {

    /**
     * A talk of others, with whoever supervises it. It is {@link CallView.Active}.
     *
     * @param citizenKnows whether the citizen sees who is there; the kiosk's screen is for nobody of whom he does not know
     * @param clerkKnows whether the clerk sees it
     */
    public record Supervised(
            CallView call, Localized kiosk, Localized centre, boolean citizenKnows, boolean clerkKnows) {}
}
