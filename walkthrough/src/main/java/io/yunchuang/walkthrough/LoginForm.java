package io.yunchuang.walkthrough;

import com.microsoft.playwright.Page;

/** The form in which staff sign in. */
record LoginForm(Page page) {
    static LoginForm on(Page page) {
        return new LoginForm(page);
    }

    /** Goes to the single sign-on provider. */
    void singleSignOn() {
        page.getByTestId("login-sso").click();
    }

    void signIn(String name, String password) {
        page.getByTestId("login-name").fill(name);
        page.getByTestId("login-password").fill(password);
        page.getByTestId("login-submit").click();
    }
}
