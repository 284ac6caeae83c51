package io.yunchuang.benchmarks.callsetup;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Counts, by type, what crosses a page's socket from the answer until the call is hung up. */
final class SocketCount {
    private final Predicate<JsonObject> isAnswer;
    private final Map<String, Integer> counts = new TreeMap<>();
    private boolean counting;

    /** @param isAnswer the message after which this page's socket is counted; itself not counted */
    SocketCount(Page page, Predicate<JsonObject> isAnswer) {
        this.isAnswer = isAnswer;
        page.onWebSocket(this::follow);
    }

    /** For a clerk: his own answer. */
    static boolean isAccept(JsonObject message) {
        return "AcceptOffer".equals(message.getString("type"));
    }

    /** For a kiosk: the view that shows the answer. */
    static boolean showsConnecting(JsonObject message) {
        JsonObject call = message.getJsonObject("view", new JsonObject()).getJsonObject("call");
        return call != null && "Connecting".equals(call.getJsonObject("phase").getString("type"));
    }

    private void follow(WebSocket socket) {
        socket.onFrameSent(frame -> count("sent", frame.text()));
        socket.onFrameReceived(frame -> count("received", frame.text()));
    }

    private void count(String way, String text) {
        JsonObject message = new JsonObject(text);
        if (counting) {
            counts.merge(way + " " + type(message), 1, Integer::sum);
        } else {
            counting = isAnswer.test(message);
        }
    }

    private static String type(JsonObject message) {
        String type = message.getString("type");
        return type.equals("Signal")
                ? "Signal of a " + message.getJsonObject("payload").getString("type")
                : type;
    }

    /** The call is about to be hung up; what follows does not count. */
    void stop() {
        counting = false;
    }

    /** Way and type, and how many of them in all calls. */
    Map<String, Integer> counts() {
        return counts;
    }
}
