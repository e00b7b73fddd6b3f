package io.kessai.method.bank;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.fact.Json;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.Params;
import io.kessai.method.Lookup;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The banks that {@code link-to-bank} can name (BANK-6, protocol section 7.4). */
final class Banks {
  private static final String MASTER = "bankFinancialInstInfo";
  private static final String FOR_PC = "01";
  private static final Duration KEPT_FOR = Duration.ofHours(24);

  private Banks() {}

  /**
   * One bank as a storefront is told of it.
   *
   * @param code what {@code details.bankCode} takes
   * @param name its name
   * @param kana its name in katakana
   * @param index the heading it is listed under: its row of the kana table, such as {@code ア}
   */
  record Bank(String code, String name, String kana, String index) {}

  /** All of them, in the payment server's order. */
  record Listed(List<Bank> banks) {}

  static Lookup lookup() {
    return Lookup.ofMerchant(KEPT_FOR, question -> request(question.dummy()), Banks::read);
  }

  private static GatewayCommand request(boolean dummy) {
    return new GatewayCommand(
        "Search",
        "search",
        Params.of("masterNames", MASTER).with("containDummyFlag", dummy).asMap());
  }

  /** Empty where the answer has no list of banks, or none for a PC in it. */
  private static Optional<JsonNode> read(GatewayAnswer answer) {
    List<Bank> banks =
        elements(answer.result().path("masterInfos").path("masterInfo"))
            .filter(info -> info.path("name").asText().equals(MASTER))
            .flatMap(info -> elements(info.path("masters").path(MASTER)))
            .filter(row -> row.path("deviceCode").asText().equals(FOR_PC))
            .filter(row -> !row.path("bankCode").asText().isEmpty())
            .map(Banks::bank)
            .toList();
    return answer.status() == GatewayAnswer.Status.SUCCESS && !banks.isEmpty()
        ? Optional.of(Json.tree(new Listed(banks)))
        : Optional.empty();
  }

  private static Bank bank(JsonNode row) {
    return new Bank(
        row.path("bankCode").asText(),
        row.path("bankName").asText(),
        row.path("bankKana").asText(),
        row.path("bankIndexChar2").asText());
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
