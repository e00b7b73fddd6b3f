package io.kessai.simulator.mpi;

import static io.kessai.simulator.Mdk.paidBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LiabilityTest extends ThreeDSecureJourney {

  @Test
  void failureDoesNotPay() {
    JsonNode applied = apply("100", "mpi-merchant");

    Map<String, String> carried = carried(answer(applied, "fail").body());

    assertThat(carried)
        .containsEntry("mpiMstatus", "failure")
        .containsEntry("cardMstatus", "")
        .containsEntry("vResultCode", "G091000000000000");
    assertUntampered(carried);
    assertThat(Mdk.found(orderId).path("orderStatus").asText()).isEqualTo("error");
  }

  @ParameterizedTest
  @CsvSource({
    "9202, mpi-complete, G011A00100000000, success, success",
    "9203, mpi-merchant, G091000000000000, failure, ''",
    "9204, mpi-complete, G012000000000000, failure, ''",
    "9204, mpi-company, G012A00100000000, success, success",
    "9205, mpi-company, G013000000000000, failure, ''",
    "9205, mpi-merchant, G013A00100000000, success, success",
    "9206, mpi-company, G002A00100000000, success, success",
    "9207, mpi-merchant, G005A00100000000, success, success"
  })
  void modeDecidesWhichLiabilityPays(
      String amount, String mode, String code, String mpiStatus, String cardStatus) {
    JsonNode applied = apply(amount, mode);

    Map<String, String> carried = carried(arrive(applied).body());

    assertThat(carried)
        .containsEntry("vResultCode", code)
        .containsEntry("mpiMstatus", mpiStatus)
        .containsEntry("cardMstatus", cardStatus);
    JsonNode result = result();
    assertThat(result.path("mpiVresultCode").asText()).isEqualTo(code);
    assertThat(result.path("mpiMstatus").asText()).isEqualTo(mpiStatus);
    assertThat(result.path("cardMstatus").asText()).isEqualTo(cardStatus);
    assertThat(result.path("txnType").asText()).isEqualTo("AuthorizeConfirm");
  }

  @ParameterizedTest
  @CsvSource({"9206, mpi-complete, G002", "9206, mpi-none, G002", "9207, mpi-company, G005"})
  void applicationThatTheModeDoesNotAllowIsRefusedAtOnce(String amount, String mode, String code) {
    JsonNode applied = apply(amount, mode);

    assertThat(applied.path("mstatus").asText()).isEqualTo("failure");
    assertThat(code(applied)).startsWith(code);
    assertThat(applied.has("authStartUrl")).isFalse();
    assertThat(Mdk.found(orderId).path("orderStatus").asText()).isEqualTo("error");
  }

  @ParameterizedTest
  @CsvSource({
    "4012888888881881, G011A00100000000",
    "5555555555554444, G091000000000000",
    "4242424242424242, G012A00100000000",
    "5105105105105100, G013A00100000000",
    "378282246310005, G002A00100000000",
    "30569309025904, G005A00100000000",
    "4000000000000002, G011AG4800000000",
    "3530111333300000, G011A09100000000"
  })
  void cardDecidesWhatComesOutUnasked(String card, String code) {
    JsonNode applied = apply("100", "mpi-merchant", "payNowIdParam", paidBy(card));

    arrive(applied);

    assertThat(result().path("mpiVresultCode").asText()).isEqualTo(code);
  }

  @Test
  void authenticationOnlyNeverPaysAndTellsItsProof() {
    JsonNode applied = apply("100", "mpi-none");

    Map<String, String> carried = carried(answer(applied, "approve").body());

    assertThat(carried)
        .containsEntry("dddTransactionStatus", "Y")
        .containsEntry("dddEci", "05")
        .containsEntry("cardMstatus", "");
    assertUntampered(carried);
    JsonNode result = result();
    assertThat(result.path("dddCavv").asText()).isEqualTo(carried.get("dddCavv"));
    assertThat(result.path("dddDsTransactionId").asText()).isNotEmpty();
    assertThat(Mdk.book(orderId).path("order").path("money").path("authorized").asLong()).isZero();
  }
}
