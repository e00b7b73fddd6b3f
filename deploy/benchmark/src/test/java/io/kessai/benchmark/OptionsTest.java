package io.kessai.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Test
  void withoutAWordEverythingIsMeasuredInFull() {
    Options options = Options.parse(List.of());

    assertThat(options.lines()).isEmpty();
    assertThat(options.rounds().count()).isTrue();
    assertThat(options.orders()).isEqualTo(10_000_000);
  }

  @Test
  void aShortTryDoesNotCount() {
    Options options =
        Options.parse(List.of("F3", "--warm-up", "20", "--rounds", "3", "--seconds", "5", "F10"));

    assertThat(options.lines()).containsExactly("F3", "F10");
    assertThat(options.rounds().warmUp()).isEqualTo(Duration.ofSeconds(20));
    assertThat(options.rounds().count()).isFalse();
  }

  @Test
  void aShorterWarmUpAloneDoesNotCountEither() {
    assertThat(Options.parse(List.of("--warm-up", "149")).rounds().count()).isFalse();
  }

  @Test
  void aPeerIsTakenByItsAddress() {
    Options options =
        Options.parse(
            List.of(
                "--killbill", "http://127.0.0.1:9999",
                "--killbill-login", "admin:password",
                "--killbill-tenant", "bob:lazar"));

    assertThat(options.killBill()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"F11", "F0", "--rounds", "--rounds 0", "--warm-up x", "--killbill http://x", "up"})
  void whatItDoesNotKnowIsRefused(String words) {
    assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(List.of(words.split(" "))));
  }
}
