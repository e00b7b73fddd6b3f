package io.kessai.order.description;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kessai.order.TokenKeys;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What callers were promised is what is served: no change of the contract goes unseen. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class ContractTest {
  private static final Path CONTRACT = Path.of("../docs/contracts/order-service.yaml");
  private static final Path PAYMENTS = Path.of("../docs/contracts/payment-api.yaml");
  private static final String UPDATE =
      "If the change is meant, run: mvn -pl order-service -am test -Dtest=ContractTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dcontract.update";

  @Test
  void theCommittedContractIsWhatIsServed() throws IOException {
    String served = new String(given().get("/q/openapi").asByteArray(), UTF_8);
    if (Boolean.getBoolean("contract.update")) {
      Files.createDirectories(CONTRACT.getParent());
      Files.writeString(CONTRACT, served);
    }

    YAMLMapper yaml = new YAMLMapper();
    assertThat(yaml.readTree(served)).as(UPDATE).isEqualTo(yaml.readTree(CONTRACT.toFile()));
  }

  @Test
  void aProblemOfBothServicesIsTheSameInBoth() throws IOException {
    Map<String, String> orders = problems(CONTRACT);
    Map<String, String> payments = problems(PAYMENTS);
    Set<String> both = new TreeSet<>(orders.keySet());
    both.retainAll(payments.keySet());

    assertThat(both).contains("urn:kessai:problem:unknown-order");
    assertThat(both).allSatisfy(type -> assertThat(orders).containsEntry(type, payments.get(type)));
  }

  /** The status and title of each type. */
  private static Map<String, String> problems(Path contract) throws IOException {
    Map<String, String> problems = new TreeMap<>();
    for (JsonNode shown : new YAMLMapper().readTree(contract.toFile()).findParents("title")) {
      String type = shown.path("type").asText();
      if (type.startsWith("urn:kessai:problem:")) {
        problems.put(type, shown.path("status").asText() + " " + shown.path("title").asText());
      }
    }
    return problems;
  }
}
