package io.yunchuang.signaling.dialtest;

/** Who answers a dial-test at the window. */
public enum DialTestMode {
    /**
     * The console by itself: only test signals are sent, and nobody is asked for anything. Cameras and microphones are on for a
     * moment; what they give is judged where they are, and goes nowhere.
     */
    AUTO,
    /**
     * The clerk, who is rung, and who says whether people really see and hear each other: the check before opening that
     * DB 31117/Z 2019 §7.1 asks for.
     */
    ATTENDED,
    /**
     * The probe at the window's site, a machine of its own, whether a clerk is on duty or not: it proves the way to the site
     * before anybody is there, and says nothing about who would answer a citizen.
     */
    PROBE
}
