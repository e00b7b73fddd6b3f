package io.kessai.simulator.mpi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BrowserReturnTest extends ThreeDSecureJourney {

  @Test
  void approvalPaysAndGoesBackWithAllDetailsUntampered() {
    JsonNode applied = apply("100", "mpi-complete", "verifyResultLink", "1");
    arrive(applied);

    HttpResponse<String> back = answer(applied, "approve");

    Map<String, String> carried = carried(back.body());
    assertThat(back.body()).contains("action=\"http://127.0.0.1:1/return?shop=1&amp;lang=ja\"");
    assertThat(carried)
        .containsEntry("OrderId", orderId)
        .containsEntry("mpiMstatus", "success")
        .containsEntry("cardMstatus", "success")
        .containsEntry("vResultCode", "G011A00100000000")
        .containsEntry("reqAmount", "100")
        .containsEntry("reqCardNumber", "411111********11")
        .containsEntry("reqCurrencyUnit", "")
        .containsEntry("cardTransactionType", "a")
        .containsEntry("connectedCenterId", "jcn");
    assertThat(carried.get("RequestId")).hasSize(24).contains("@");
    assertUntampered(carried);
  }

  @Test
  void returnWithoutDetailsIsSignedToo() {
    JsonNode applied = apply("100", "mpi-complete", "verifyResultLink", "0");

    Map<String, String> carried = carried(answer(applied, "approve").body());

    assertThat(carried.keySet()).containsExactly("RequestId", "OrderId", "authParams", "vAuthInfo");
    assertUntampered(carried);
  }

  @Test
  void returnByGetKeepsTheMerchantsQuery() {
    JsonNode applied = apply("100", "mpi-complete", "verifyResultLink", "2");

    HttpResponse<String> back = answer(applied, "approve");

    String location = back.headers().firstValue("Location").orElseThrow();
    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(location).startsWith(RETURN + "&RequestId=");
    Map<String, String> carried =
        Arrays.stream(location.split("[?&]", -1))
            .skip(3)
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.toMap(
                    pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    assertUntampered(carried);
  }

  @Test
  void consumerWhoComesBackTwiceCarriesTheSame() {
    JsonNode applied = apply("100", "mpi-complete");
    String first = answer(applied, "approve").body();

    String second = answer(applied, "fail").body();

    assertThat(second).isEqualTo(first);
    assertThat(arrive(applied).body()).isEqualTo(first);
    assertThat(Mdk.book(orderId).path("notices")).hasSize(1);
    assertThat(Mdk.book(orderId).path("order").path("rows")).hasSize(3);
  }

  @Test
  void consumerWithoutABrowserGetsWhatTheBrowserWouldCarry() {
    apply("100", "mpi-complete");

    HttpResponse<String> response =
        Mdk.post("/simulator/consumer/mpi/demo/" + orderId + "/approve", "application/json", "");

    JsonNode back = Mdk.read(response.body());
    assertThat(back.path("method").asText()).isEqualTo("POST");
    assertThat(back.path("uri").asText()).isEqualTo(RETURN);
    assertThat(back.path("parameters").path("mpiMstatus").asText()).isEqualTo("success");
  }
}
