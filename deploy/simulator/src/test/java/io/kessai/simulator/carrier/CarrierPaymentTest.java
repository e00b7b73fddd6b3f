package io.kessai.simulator.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CarrierPaymentTest extends CarrierOrders {
  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");

  @ParameterizedTest
  @CsvSource({
    "docomo, Shift_JIS, windows-31j",
    "sb_ktai, Shift_JIS, windows-31j",
    "au, UTF-8, UTF-8",
    "sb_matomete, UTF-8, UTF-8"
  })
  void theCarriersPageIsInItsCharset(String provider, String charset, String written)
      throws Exception {
    JsonNode applied = apply(provider, "0", "amount", "12300", "itemInfo", "表示ソフト～①");
    Matcher action = ACTION.matcher(applied.path("responseContents").asText());
    assertThat(action.find()).isTrue();

    HttpResponse<byte[]> page =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(action.group(1)))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());

    assertThat(page.headers().firstValue("Content-Type").orElse(""))
        .isEqualToIgnoringCase("text/html;charset=" + charset);
    assertThat(new String(page.body(), Charset.forName(written)))
        .contains("表示ソフト～①", "12,300円", "承諾する", "charset=\"" + charset + "\"");
  }

  @Test
  void theConsumerAgreesAndTheSuccessIsPushed() {
    assertSuccess(once("100", false));

    JsonNode carried = consumer("approve");

    assertThat(carried.path("method").asText()).isEqualTo("GET");
    assertThat(carried.path("uri").asText()).isEqualTo(RETURN + "?shop=1");
    assertThat(carried.path("parameters").path("mstatus").asText()).isEqualTo("success");
    assertThat(carried.path("parameters").path("command").asText()).isEqualTo("Authorize");
    await().untilAsserted(() -> assertThat(site.posts()).hasSize(1));
    assertThat(site.posts().getFirst().fields())
        .containsEntry("orderId0000", orderId)
        .containsEntry("txnType0000", "Authorize")
        .containsEntry("mstatus0000", "success")
        .containsEntry("month0000", "");
    assertThat(money()).isEqualTo("100/0/0");
    assertThat(detail()).isEqualTo("Auth");
  }

  @ParameterizedTest
  @CsvSource({"cancel, /cancelled", "fail, /failed"})
  void theConsumerDoesNotAgreeAndNothingIsPushed(String does, String way) {
    once("100", true);

    JsonNode carried = consumer(does);

    assertThat(carried.path("uri").asText()).isEqualTo(RETURN + way);
    assertThat(carried.path("parameters").path("mstatus").asText()).isEqualTo("failure");
    assertThat(Mdk.book(orderId).path("notices")).isEmpty();
    assertThat(consumer("approve")).as("answered once for all").isEqualTo(carried);
    assertThat(money()).isEqualTo("0/0/0");
  }

  @Test
  void amountsDecideOutcomes() {
    assertThat(code(once("9101", true))).isEqualTo("K091");
    assertThat(Mdk.found(orderId).path("orderStatus").asText()).isEqualTo("error");
  }

  @Test
  void theCarrierMayRefuseAfterTheConsumerAgreed() {
    once("9102", true);

    assertThat(consumer("approve").path("uri").asText()).isEqualTo(RETURN + "/failed");
  }

  @Test
  void theConsumersTimeRunsOut() {
    once("100", true);
    Mdk.advance(Duration.ofMinutes(31));

    assertThat(Mdk.found(orderId).path("orderStatus").asText()).isEqualTo("expired");
    assertThat(consumer("approve").path("parameters").path("mstatus").asText())
        .isEqualTo("failure");
  }

  @Test
  void capturedThenGivenBackInPartAndWhole() {
    once("1000", false);
    consumer("approve");

    assertSuccess(command("Capture"));
    assertThat(detail()).isEqualTo("PostAuth");
    assertThat(command("Cancel", "amount", "300").path("balance").asText()).isEqualTo("700");
    assertThat(code(command("Cancel", "amount", "701"))).isEqualTo("KC91");
    assertSuccess(command("Cancel"));

    assertThat(detail()).isEqualTo("VoidPostAuth");
    assertThat(money()).isEqualTo("1000/1000/1000");
    assertThat(code(command("Cancel"))).isEqualTo("NH02");
  }

  @Test
  void anAuthorizationIsGivenUpOrRunsOut() {
    once("1000", false);
    consumer("approve");
    assertSuccess(command("Cancel"));
    assertThat(detail()).isEqualTo("VoidAuth");
    assertThat(code(command("Capture"))).isEqualTo("NH02");
  }

  @Test
  void anAuthorizationRunsOut() {
    once("1000", false);
    consumer("approve");

    Mdk.advance(Duration.ofDays(61));

    assertThat(detail()).isEqualTo("ExpiredAuth");
    assertThat(money()).isEqualTo("0/0/0");
  }

  @ParameterizedTest
  @CsvSource({"au, docomo", "docomo, sb_ktai"})
  void anotherCarriersNameIsRefused(String provider, String named) {
    apply(provider, "0", "amount", "100");

    assertThat(code(command("Capture", "serviceOptionType", named))).isEqualTo("KC91");
  }

  @Test
  void softbankAIsNotNamedAfterwards() {
    apply("sb_matomete", "0", "amount", "100");
    consumer("approve");

    assertThat(code(command("Capture", "serviceOptionType", "sb_matomete"))).isEqualTo("KC91");
    assertSuccess(command("Capture", "serviceOptionType", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "docomo, 0, itemInfo, Tea",
    "au, 1, itemInfo, 一二三四五六七八九十一二三四五六",
    "docomo, 0, mpDay, 1",
    "docomo, 1, mpDay, 29",
    "au, 0, d3Flag, 2",
    "docomo, 4, amount, 100",
    "docomo, 2, terminalKind, 1",
    "docomo, 0, terminalKind, 3",
    "nobody, 0, terminalKind, 1"
  })
  void whatACarrierDoesNotTakeIsRefused(
      String provider, String accounting, String member, String value) {
    boolean recurring = accounting.equals("1");
    JsonNode refused =
        apply(
            provider,
            accounting,
            "amount",
            accounting.equals("4") ? "" : "100",
            "mpFirstDate",
            recurring ? "20990101" : "",
            "mpDay",
            recurring ? "1" : "",
            member,
            value);

    assertThat(code(refused)).as(refused.toString()).isEqualTo("KC91");
  }
}
