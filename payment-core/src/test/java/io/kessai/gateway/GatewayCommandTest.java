package io.kessai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protocol sections 1.2 and 1.4. */
class GatewayCommandTest {
  @ParameterizedTest
  @CsvSource({
    "Authorize,mpi,false,/paynow/v2/Authorize/mpi",
    "Authorize,mpi,true,/test-paynow/v2/Authorize/mpi",
    "Authorize,card,false,/paynow/v2/Authorize/card",
    "GetResult,mpi,false,/paynow/v2/GetResult/mpi",
    "Search,search,false,/paynow-search/v2/Search/search",
    "Search,search,true,/test-paynow-search/v2/Search/search"
  })
  void thePathNamesModeServiceAndCommand(
      String command, String serviceType, boolean dummy, String path) {
    assertThat(new GatewayCommand(command, serviceType, Map.of()).path(dummy)).isEqualTo(path);
  }

  @Test
  void itsTextDoesNotShowItsMembers() {
    GatewayCommand command =
        new GatewayCommand("Authorize", "card", Map.of("token", "a-secret-token"));

    assertThat(command).hasToString("Authorize/card");
  }

  @Test
  void membersAreTextAndNoneIsEmpty() {
    Params params =
        Params.of("orderId", "o-1")
            .with("withCapture", true)
            .with("none", (String) null)
            .with("empty", "")
            .with("absent", Optional.empty())
            .with("there", Optional.of("x"))
            .with("object", Params.of("token", "t"))
            .with("emptyObject", Params.none());

    assertThat(params.asMap())
        .isEqualTo(
            Map.of(
                "orderId", "o-1",
                "withCapture", "true",
                "there", "x",
                "object", Map.of("token", "t")));
  }
}
