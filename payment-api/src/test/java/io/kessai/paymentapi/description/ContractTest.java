package io.kessai.paymentapi.description;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kessai.paymentapi.DataKeys;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What callers were promised is what is served: no change of the contract goes unseen. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(DataKeys.class)
class ContractTest {
  private static final Path CONTRACT = Path.of("../docs/contracts/payment-api.yaml");
  private static final String UPDATE =
      "If the change is meant, run: mvn -pl payment-api -am test -Dtest=ContractTest"
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
}
