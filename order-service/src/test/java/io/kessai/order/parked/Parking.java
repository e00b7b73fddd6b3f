package io.kessai.order.parked;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.fact.Fact;
import io.kessai.fact.OrderKey;
import io.kessai.fact.Topics;
import io.kessai.order.Facts;
import io.kessai.order.Suite;
import io.kessai.order.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Records that were parked for a true reason, and an operator who sees to them. */
@ApplicationScoped
public class Parking {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String ID =
      "select coalesce(max(id), 0) from parked_facts where key = convert_to(?, 'UTF8')";

  private final Suite suite;

  Parking(Suite suite) {
    this.suite = suite;
  }

  /** A record that nothing can mend; its id. */
  public String unreadable(String key) {
    return told(Topics.RESULTS, key, "{ this is no fact");
  }

  /** Any record that cannot be applied; its id. */
  public String told(String topic, String key, String value) {
    suite.tell(topic, key, value);
    return parked(key);
  }

  /**
   * A sound fact that Postgres refuses by a rule which nobody should have made, until {@link
   * #mend}; its id.
   */
  public String refused(Fact fact) {
    refuse(fact.key());
    suite.tell(fact);
    return parked(fact.key().toString());
  }

  /** From now on, and until {@link #mend}, Postgres refuses facts about this order. */
  public void refuse(OrderKey key) {
    suite.execute(
        "alter table facts add constraint refused check (order_id <> '%s') not valid"
            .formatted(key.order()));
  }

  /** The rule is taken back. */
  public void mend() {
    suite.execute("alter table facts drop constraint if exists refused");
  }

  /** A sound fact that was refused and no longer is; its id. */
  public String mended(OrderKey key) {
    String id = refused(Facts.opened(key));
    mend();
    return id;
  }

  /** As the operator {@code hanako} of these merchants. */
  static ValidatableResponse get(String path, String... merchants) {
    return given()
        .auth()
        .oauth2(Tokens.operating("hanako", merchants))
        .get("/operations/parked" + path)
        .then();
  }

  static ValidatableResponse post(String path, String note, String... merchants) {
    return send(path, "{\"note\":\"" + note + "\"}", Tokens.operating("hanako", merchants));
  }

  static ValidatableResponse send(String path, String body, String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(body)
        .post("/operations/parked" + path)
        .then();
  }

  private String parked(String key) {
    await().atMost(LIMIT).untilAsserted(() -> assertThat(suite.number(ID, key)).isGreaterThan(0));
    return Long.toString(suite.number(ID, key));
  }
}
