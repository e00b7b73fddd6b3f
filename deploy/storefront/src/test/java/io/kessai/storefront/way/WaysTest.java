package io.kessai.storefront.way;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.storefront.fake.Suite;
import io.kessai.storefront.page.Language;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every way to pay keeps to; a new one is found and looked at by itself. */
@QuarkusTest
@WithTestResource(Suite.class)
class WaysTest {
  private static final Pattern NAME =
      Pattern.compile("<(?:input|select|textarea)[^>]* name=\"(\\w+)\"");

  @Inject Ways ways;

  @Test
  void everyWayLivesInThePackageOfItsName() {
    assertThat(ways.all())
        .extracting(Way::id)
        .contains("card", "mpi", "tab")
        .isEqualTo(
            ways.all().stream()
                .map(way -> way.getClass().getPackageName().replaceFirst(".*\\.", ""))
                .toList());
  }

  @Test
  void everyWayHasATitleInBothLanguages() {
    assertThat(ways.all())
        .allSatisfy(
            way -> {
              String english = Ways.texts(way, Language.EN).title();
              String japanese = Ways.texts(way, Language.JA).title();
              assertThat(english).isNotBlank();
              assertThat(japanese).isNotBlank().isNotEqualTo(english);
            });
  }

  @Test
  void everyInputOfTheCheckoutMayBeSent() {
    String page = given().get("/checkout/shop-abcdefghijkmnpqr?good=bowl").asString();

    assertThat(ways.all())
        .allSatisfy(way -> assertThat(way.fieldNames()).containsAll(inputs(page, way.id())));
    assertThat(inputs(page, "tab")).containsExactlyInAnyOrder("pub", "remark");
  }

  private static Set<String> inputs(String page, String id) {
    Matcher fields =
        Pattern.compile("(?s)data-fields-of=\"" + id + "\".*?</fieldset>").matcher(page);
    List<String> found = fields.results().map(field -> field.group()).toList();
    return NAME.matcher(String.join("", found))
        .results()
        .map(input -> input.group(1))
        .collect(Collectors.toSet());
  }
}
