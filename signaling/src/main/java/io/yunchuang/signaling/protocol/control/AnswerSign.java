package io.yunchuang.signaling.protocol.control;

import io.yunchuang.signaling.protocol.CallId;

/**
 * What the clerk's page says to the kiosk's in the moment in which it sends {@code AcceptOffer}: a text frame, one JSON
 * object, on the data channel of control events. It outruns the server, so that the citizen's picture sets out with the
 * answer and not one way over the server later. The kiosk takes it only of the clerk to whom the server has offered this very
 * call, once for each offer, and holds it for none when the server does not confirm it within two seconds.
 *
 * @param answered the call that is answered
 */
public record AnswerSign(CallId answered) {}
