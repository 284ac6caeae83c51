package io.yunchuang.walkthrough;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIRequest.NewContextOptions;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.Map;

/** What a manager does before the story begins, over the same interface that the manager's page uses. */
public final class ManagerDesk {
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
                        .setExtraHTTPHeaders(Map.of("Origin", origin(server))));
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

    private JsonObject post(String path, Map<String, String> body) {
        APIResponse response = requests.post(path, RequestOptions.create().setData(body));
        if (!response.ok()) {
            throw new IllegalStateException(path + " answered " + response.status() + ": " + response.text());
        }
        return JsonParser.parseString(response.text().isEmpty() ? "{}" : response.text())
                .getAsJsonObject();
    }

    private static String origin(URI server) {
        return server.getScheme() + "://" + server.getRawAuthority();
    }
}
