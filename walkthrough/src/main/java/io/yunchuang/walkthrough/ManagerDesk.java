package io.yunchuang.walkthrough;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIRequest.NewContextOptions;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a manager does before the story begins, over the same interface that the manager's page uses. */
public final class ManagerDesk {
    private static final ZoneId OFFICIAL_TIME = ZoneId.of("Asia/Shanghai");
    private static final String ALL_DAY = "[{\"opens\": \"00:00\", \"closes\": \"00:00\"}]";

    private final APIRequestContext requests;

    private ManagerDesk(APIRequestContext requests) {
        this.requests = requests;
    }

    static ManagerDesk signIn(Playwright playwright, URI server, String password) {
        APIRequestContext requests = playwright
                .request()
                .newContext(new NewContextOptions()
                        .setBaseURL(server.toString())
                        .setIgnoreHTTPSErrors(true)
                        .setExtraHTTPHeaders(Map.of("Origin", origin(server), "Content-Type", "application/json")));
        ManagerDesk desk = new ManagerDesk(requests);
        desk.post("api/access/login", Map.of("name", "manager", "password", password));
        return desk;
    }

    /** A fresh one-time code with which a browser becomes that kiosk. */
    public String enrolmentCode(String kiosk) {
        return post("api/access/kiosks/" + kiosk + "/codes", Map.of())
                .get("code")
                .getAsString();
    }

    /** A fresh one-time code with which a program becomes that kiosk's agent. */
    public String agentCode(String kiosk) {
        return post("api/access/kiosks/" + kiosk + "/agent-codes", Map.of())
                .get("code")
                .getAsString();
    }

    /** Adds a link to a portal to an item, for the citizens of every city. */
    public void addPortalLink(int item, String name, String url) {
        Map<String, String> names = Map.of("zh", name, "en", name);
        post("api/portal/links", Map.of("item", item, "name", names, "url", url, "moreHosts", List.of(), "version", 0));
    }

    /** What the journal holds of remote control in that call, oldest first. */
    public List<JsonObject> journal(String call) {
        return objects(get("api/journal/calls/" + call).getAsJsonArray()).toList();
    }

    /** Everything that is kept of a dial-test. */
    public JsonObject dialTest(String id) {
        return get("api/dial-tests/" + id).getAsJsonObject();
    }

    /** Whether an agent of that kiosk is connected. */
    public boolean hasAgent(String kiosk) {
        return agentOf(kiosk).get("connected").getAsBoolean();
    }

    /** Whether that kiosk's agent has told of a module in that state, the names of a {@code DeviceKind} and a state. */
    public boolean hasModule(String kiosk, String kind, String state) {
        return objects(agentOf(kiosk).getAsJsonArray("modules"))
                .anyMatch(module -> module.get("kind").getAsString().equals(kind)
                        && module.get("state").getAsString().equals(state));
    }

    private JsonObject agentOf(String kiosk) {
        return objects(get("api/agent/kiosks").getAsJsonArray())
                .filter(line -> line.get("kiosk").getAsString().equals(kiosk))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Opens the counter window today and tomorrow from midnight to midnight, as for a special day: so the story can be
     * played at any hour, on holidays too.
     */
    public void openAllDay(String window) {
        JsonObject edit = window(window);
        JsonObject stamp = edit.remove("stamp").getAsJsonObject();
        edit.remove("id");
        edit.add("version", stamp.get("version"));
        edit.add("demo", stamp.get("demo"));
        JsonObject specialDays = edit.getAsJsonObject("hours").getAsJsonObject("specialDays");
        LocalDate today = LocalDate.now(Clock.system(OFFICIAL_TIME));
        specialDays.add(today.toString(), JsonParser.parseString(ALL_DAY));
        specialDays.add(today.plusDays(1).toString(), JsonParser.parseString(ALL_DAY));
        String path = "api/window/windows/" + window;
        requireOk(path, requests.put(path, RequestOptions.create().setData(edit.toString())));
    }

    private JsonObject window(String id) {
        return objects(get("api/window/places").getAsJsonObject().getAsJsonArray("windows"))
                .filter(window -> window.get("id").getAsString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonElement get(String path) {
        APIResponse response = requests.get(path);
        requireOk(path, response);
        return JsonParser.parseString(response.text());
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.asList().stream().map(JsonElement::getAsJsonObject);
    }

    private JsonObject post(String path, Map<String, ?> body) {
        APIResponse response = requests.post(path, RequestOptions.create().setData(body));
        requireOk(path, response);
        return JsonParser.parseString(response.text().isEmpty() ? "{}" : response.text())
                .getAsJsonObject();
    }

    private static void requireOk(String path, APIResponse response) {
        if (!response.ok()) {
            throw new IllegalStateException(path + " answered " + response.status() + ": " + response.text());
        }
    }

    /** The server's address as browsers name it, without a path (RFC 6454). */
    static String origin(URI server) {
        return server.getScheme() + "://" + server.getRawAuthority();
    }
}
