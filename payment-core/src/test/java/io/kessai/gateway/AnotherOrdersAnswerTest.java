package io.kessai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.OrderId;
import io.kessai.gateway.GatewayReply.Replied;
import io.kessai.gateway.GatewayReply.Unknown;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * An answer is believed only about the order that was meant, whether or not the command names it.
 */
class AnotherOrdersAnswerTest {
  private static final GatewayCommand NAMING_NONE =
      new GatewayCommand("Capture", "paypal", Map.of("action", "do"));

  @Test
  void anAnswerAboutTheOrderMeantIsAReply() throws IOException {
    assertThat(answered(NAMING_NONE.about(new OrderId("o-1")))).isInstanceOf(Replied.class);
    assertThat(answered(Calls.COMMAND)).isInstanceOf(Replied.class);
  }

  @Test
  void anAnswerAboutAnotherOrderIsUnknown() throws IOException {
    GatewayCommand naming = new GatewayCommand("Authorize", "card", Map.of("orderId", "o-2"));

    assertThat(answered(NAMING_NONE.about(new OrderId("o-2")))).isInstanceOf(Unknown.class);
    assertThat(answered(naming)).isInstanceOf(Unknown.class);
  }

  @Test
  void aCommandAboutNoOrderTakesAnyAnswer() throws IOException {
    assertThat(answered(NAMING_NONE)).isInstanceOf(Replied.class);
  }

  /** The server answers about order {@code o-1}. */
  private static GatewayReply answered(GatewayCommand command) throws IOException {
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.always(Calls.DONE));
        GatewayClient client = Calls.client(server.url(), 100_000)) {
      return client.send(TestMerchants.shop(), command);
    }
  }
}
