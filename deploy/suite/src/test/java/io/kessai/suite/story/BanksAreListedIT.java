package io.kessai.suite.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.suite.Part;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** BANK-6: storefronts are told the banks, from what is kept, also while nobody can be asked. */
@Execution(ExecutionMode.SAME_THREAD)
class BanksAreListedIT {
  private final Shop shop = Kessai.shop();
  private final URI faults =
      Kessai.suite().part(Part.SIMULATOR).address().resolve("/simulator/faults");

  @AfterEach
  void letThePaymentServerCome() {
    Http.putJson(faults, "{}");
  }

  @Test
  void storefrontsAreToldTheBanksThatALinkCanName() {
    JsonNode banks = shop.lookUpOf("bank", "banks").json().path("banks");

    assertThat(banks.findValuesAsText("code")).contains("9901", "9903").doesNotContain("9907");
    assertThat(banks.get(0).path("name").asText()).isEqualTo("あけぼの銀行");
    assertThat(banks.get(0).path("kana").asText()).isEqualTo("アケボノ");
    assertThat(banks.get(0).path("index").asText()).isEqualTo("ア");
  }

  /** Had it asked again, there would be the warning that the answer is older than it should be. */
  @Test
  void onceToldTheyAreKeptAndToldWithoutThePaymentServer() {
    String told = shop.lookUpOf("bank", "banks").text();
    Http.putJson(faults, "{\"down\":\"ERROR_503\"}");

    Http.Response whileAway = shop.lookUpOf("bank", "banks");

    assertThat(whileAway.status()).isEqualTo(200);
    assertThat(whileAway.text()).isEqualTo(told);
    assertThat(whileAway.header("Warning")).isEmpty();
  }
}
