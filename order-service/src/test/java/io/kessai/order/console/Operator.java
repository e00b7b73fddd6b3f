package io.kessai.order.console;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** An operator's browser, without its window: keeps cookies, follows no redirect. */
final class Operator {
  private final Map<String, String> cookies = new HashMap<>();

  private Operator() {}

  /** One who has not logged in. */
  static Operator atTheDoor() {
    return new Operator();
  }

  /** One who has logged in. */
  static Operator loggedIn() {
    Operator operator = atTheDoor();
    operator.login(ConsoleOn.OPERATOR, ConsoleOn.PASSWORD);
    operator.get("/console/orders").then().statusCode(200);
    return operator;
  }

  Response login(String name, String password) {
    return kept(
        request()
            .formParam("j_username", name)
            .formParam("j_password", password)
            .post("/console/j_security_check"));
  }

  Response get(String address) {
    return kept(request().get(address));
  }

  /** Sends a form as a page of the console would. */
  Response post(String address, Map<String, String> fields) {
    return kept(request().formParams(fields).formParam("token", token()).post(address));
  }

  /** Sends a form, with these fields alone. */
  Response postBare(String address, Map<String, String> fields, String... header) {
    RequestSpecification request = request().formParams(fields);
    return kept(
        (header.length == 0 ? request : request.header(header[0], header[1])).post(address));
  }

  String token() {
    return cookies.getOrDefault("kessai-form", "");
  }

  private RequestSpecification request() {
    return given().urlEncodingEnabled(true).redirects().follow(false).cookies(cookies);
  }

  private Response kept(Response response) {
    response.getCookies().forEach(cookies::put);
    cookies.values().removeIf(String::isEmpty);
    return response;
  }
}
