package io.yunchuang.benchmarks.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;

/** The process behind a page. */
public final class BrowserProcess {
    private BrowserProcess() {}

    /** The page's browser itself, the parent of all other processes of it. */
    public static ProcessHandle of(Page page) {
        JsonArray processes = page.context()
                .browser()
                .newBrowserCDPSession()
                .send("SystemInfo.getProcessInfo")
                .getAsJsonArray("processInfo");
        return processes.asList().stream()
                .map(process -> process.getAsJsonObject())
                .filter(process -> process.get("type").getAsString().equals("browser"))
                .map(BrowserProcess::pid)
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .findFirst()
                .orElseThrow();
    }

    private static long pid(JsonObject process) {
        return process.get("id").getAsLong();
    }
}
