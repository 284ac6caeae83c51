package io.yunchuang.server.oidc;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Somebody's browser during single sign-on: keeps the one cookie that matters on the way, and shows where it is sent. */
final class Browser {
    private String cookie = "";

    Response signIn(String wanted) {
        return get(atProvider(start(wanted)));
    }

    Response start(String wanted) {
        Response sent = request().queryParam("to", wanted).get("/api/oidc/sign-in");
        cookie = sent.cookies().getOrDefault(OidcResource.BROWSER.name(), cookie);
        return sent;
    }

    /** Follows to the provider; gives where that one sends the browser back to. */
    String atProvider(Response sent) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(sent.then().statusCode(303).extract().header("Location"))
                .then()
                .statusCode(302)
                .extract()
                .header("Location");
    }

    Response get(String address) {
        return request().urlEncodingEnabled(false).get(address);
    }

    private RequestSpecification request() {
        RequestSpecification request = RestAssured.given().redirects().follow(false);
        return cookie.isEmpty() ? request : request.cookie(OidcResource.BROWSER.name(), cookie);
    }
}
