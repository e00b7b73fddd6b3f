package io.kessai.storefront.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.storefront.fake.Suite;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Suite.class)
class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ja                        | ja",
        "ja-JP,ja;q=0.9,en;q=0.8   | ja",
        "en-GB,en;q=0.9,ja;q=0.8   | en",
        "fr-FR,fr;q=0.9,ja;q=0.5   | ja",
        "fr                        | en"
      })
  void shopSpeaksTheFirstOfTheBrowsersLanguagesThatItKnows(String wished, String spoken) {
    Response page = given().header("Accept-Language", wished).get("/");

    assertThat(page.asString()).contains("<html lang=\"" + spoken + "\">");
  }

  @Test
  void chosenLanguageOutlastsTheBrowsers() {
    Response choice =
        given().redirects().follow(false).queryParam("back", "/orders").get("/language/ja");

    assertThat(choice.statusCode()).isEqualTo(303);
    assertThat(choice.header("Location")).endsWith("/orders");
    assertThat(choice.header("Set-Cookie"))
        .contains("HttpOnly")
        .containsIgnoringCase("SameSite=Lax");
    String page =
        given()
            .cookie("lang", choice.cookie("lang"))
            .header("Accept-Language", "en")
            .get("/")
            .asString();
    assertThat(page).contains("<html lang=\"ja\">").contains("抹茶茶碗");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/",
        "https://evil.example/",
        "/\\evil.example",
        "/a\r\nX: y",
        "javascript:x"
      })
  void switchLeadsToNoOtherHost(String back) {
    Response choice =
        given().redirects().follow(false).queryParam("back", back).get("/language/en");

    assertThat(choice.statusCode()).isEqualTo(303);
    assertThat(choice.header("Location")).matches("http://[^/]+/");
  }

  @Test
  void unknownLanguageIsNotFound() {
    Response choice = given().redirects().follow(false).get("/language/xx");

    assertThat(choice.statusCode()).isEqualTo(404);
    assertThat(choice.cookies()).isEmpty();
  }
}
