package io.kessai.order.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kessai.order.webhook.Destinations.Destination;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ORDER-4}: where webhooks may go. */
class DestinationsTest {
  private static final String PUBLIC = "1.1.1.1";
  private static final String PRIVATE = "10.0.0.1";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://2130706433/",
        "https://localhost/",
        "https://[::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[fd00::1]/",
        "https://[fe80::1]/",
        "https://169.254.169.254/latest/meta-data",
        "https://100.64.0.1/",
        "https://0.0.0.0/"
      })
  void aUrlThatLeadsElsewhereThanTheInternetIsRefused(String url) {
    Destinations strict = new Destinations(Settings.with(), Names.system());

    assertThatThrownBy(() -> strict.of(url))
        .isInstanceOf(Destinations.Refused.class)
        .hasMessageContaining("public Internet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "shop.example",
        "http://shop.example/",
        "ftp://shop.example/",
        "file:///etc/passwd",
        "https:///path",
        "https://127.1/",
        "https://user@shop.example/",
        "https://user:word@shop.example/",
        "https://shop.example/#part",
        "https://shop.example/a b"
      })
  void aUrlOfAnotherFormIsRefused(String url) {
    Destinations strict = new Destinations(Settings.with(), resolving(PUBLIC));

    assertThatThrownBy(() -> strict.of(url)).isInstanceOf(Destinations.Refused.class);
  }

  @Test
  void aUrlOfTheInternetLeadsToItsAddress() throws Destinations.Refused {
    Destinations strict = new Destinations(Settings.with(), resolving(PUBLIC));

    Destination destination = strict.of("https://shop.example:8443/kessai?a=b");

    assertThat(destination.address().getHostAddress()).isEqualTo(PUBLIC);
    assertThat(destination.port()).isEqualTo(8443);
    assertThat(destination.path()).isEqualTo("/kessai?a=b");
    assertThat(destination.isTls()).isTrue();
  }

  @Test
  void aNameWithOnePrivateAddressAmongPublicOnesIsRefused() {
    Destinations strict = new Destinations(Settings.with(), resolving(PUBLIC, PRIVATE));

    assertThatThrownBy(() -> strict.of("https://shop.example/"))
        .isInstanceOf(Destinations.Refused.class);
  }

  @Test
  void aNameThatIsNotFoundIsRefused() {
    Destinations strict =
        new Destinations(
            Settings.with(),
            host -> {
              throw new UnknownHostException(host);
            });

    assertThatThrownBy(() -> strict.of("https://shop.example/"))
        .isInstanceOf(Destinations.Refused.class)
        .hasMessageContaining("cannot be found");
  }

  /**
   * Rebinding: the name is asked about again, and the answer of the first time is not relied on.
   */
  @Test
  void aNameThatMovesIntoThePrivateNetworkIsRefusedFromThenOn() throws Destinations.Refused {
    Deque<String> answers = new ArrayDeque<>(List.of(PUBLIC, PRIVATE));
    Destinations strict =
        new Destinations(Settings.with(), host -> List.of(address(answers.remove())));
    Destination judged = strict.of("https://shop.example/");

    assertThatThrownBy(() -> strict.of("https://shop.example/"))
        .isInstanceOf(Destinations.Refused.class);
    assertThat(judged.address().getHostAddress()).isEqualTo(PUBLIC);
  }

  @Test
  void anOperatorCanAllowPrivateAddressesAndPlainHttp() throws Destinations.Refused {
    Destinations open =
        new Destinations(
            Settings.with("private-addresses-allowed", "true", "plain-http-allowed", "true"),
            resolving(PRIVATE));

    Destination destination = open.of("http://shop.local");

    assertThat(destination.port()).isEqualTo(80);
    assertThat(destination.path()).isEqualTo("/");
    assertThat(destination.isTls()).isFalse();
  }

  private static Names resolving(String... addresses) {
    return host -> Arrays.stream(addresses).map(DestinationsTest::address).toList();
  }

  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
