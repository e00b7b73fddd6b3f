package io.kessai.simulator.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;

/** A consumer on the way through a payment company's pages. */
public abstract class EntryJourney {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");

  protected final String orderId = Mdk.newOrderId();

  @BeforeEach
  void startOver() {
    Mdk.reset();
    Mdk.faults("pushOff", true);
  }

  /** The path that the application's form leads to. */
  protected static String path(JsonNode applied) {
    Matcher action = ACTION.matcher(applied.path("entryForm").asText());
    assertThat(action.find()).as(applied.toString()).isTrue();
    return URI.create(action.group(1)).getPath();
  }

  protected static HttpResponse<String> post(String path, String form) {
    return Mdk.post(path, FORM, form);
  }

  /** A consumer without a browser. */
  protected JsonNode does(String service, String does) {
    HttpResponse<String> response =
        Mdk.post(
            "/simulator/consumer/" + service + "/demo/" + orderId + "/" + does,
            "application/json",
            "");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Mdk.read(response.body());
  }

  protected JsonNode notice(int number) {
    return Mdk.book(orderId).path("notices").path(number).path("fields");
  }

  protected String detail() {
    return Mdk.found(orderId).path("successDetailTxnType").asText();
  }

  protected String money() {
    JsonNode money = Mdk.book(orderId).path("order").path("money");
    return money.path("authorized").asLong()
        + "/"
        + money.path("captured").asLong()
        + "/"
        + money.path("refunded").asLong();
  }

  protected static String code(JsonNode result) {
    return result.path("vResultCode").asText();
  }

  /** The three parts are the merchant, the time, and the hash of both with the key. */
  protected static void assertMadeByThePaymentServer(String authInfo) {
    String[] parts = authInfo.split("-", -1);
    assertThat(parts).hasSize(3);
    String now = plain(parts[1]);
    assertThat(plain(parts[0])).isEqualTo(Mdk.CCID);
    assertThat(now).matches("[0-9]{17}");
    assertThat(plain(parts[2])).isEqualTo(Mdk.sha256(Mdk.CCID + now + Mdk.KEY));
  }

  private static String plain(String part) {
    return new String(
        Base64.getDecoder().decode(part.replace('*', '=').replace('_', '+')),
        StandardCharsets.UTF_8);
  }
}
