package io.yunchuang.server.oidc;

/**
 * A sign-in that is under way at the provider.
 *
 * @param state comes back with the provider's answer
 * @param nonce comes back inside the ID token
 * @param verifier proves that whoever redeems the code is whoever asked for it, RFC 7636
 * @param wanted the page that was asked for, not checked
 */
record Attempt(String state, String nonce, String verifier, String wanted) {
    /** Nothing that would let somebody finish it. */
    @Override
    public String toString() {
        return "Attempt";
    }
}
