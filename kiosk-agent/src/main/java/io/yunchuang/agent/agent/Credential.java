package io.yunchuang.agent.agent;

/**
 * This program's own right to connect; revocable by a manager.
 *
 * @param holder the kiosk beside whose page it runs, or the virtual window whose probe it is
 */
public record Credential(String holder, String token) {
    /** Never the token. */
    @Override
    public String toString() {
        return "Credential[" + holder + "]";
    }
}
