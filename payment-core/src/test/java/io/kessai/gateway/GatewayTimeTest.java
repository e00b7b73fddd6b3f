package io.kessai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The payment server's clock is Japan's (protocol sections 4.4 and 6.2). */
class GatewayTimeTest {
  @Test
  void timesAreJapans() {
    Instant expected = Instant.parse("2023-06-09T07:31:34Z");

    assertThat(GatewayTime.of("20230609163134")).contains(expected);
    assertThat(GatewayTime.of("202306091631")).contains(Instant.parse("2023-06-09T07:31:00Z"));
    assertThat(GatewayTime.ofRow("2023-06-09 16:31:34.0")).contains(expected);
    assertThat(GatewayTime.ofRow("2023-06-09 16:31:34")).contains(expected);
  }

  @Test
  void daysEndAtJapansMidnight() {
    LocalDate day = LocalDate.of(2026, 11, 30);

    assertThat(GatewayTime.endOf(day)).isEqualTo(Instant.parse("2026-11-30T15:00:00Z"));
    assertThat(GatewayTime.dayAt(Instant.parse("2026-11-30T14:59:59Z"))).isEqualTo(day);
    assertThat(GatewayTime.day("20261130")).contains(day);
    assertThat(GatewayTime.day("2026/11/30")).contains(day);
    assertThat(GatewayTime.compact(day)).isEqualTo("20261130");
    assertThat(GatewayTime.withSlashes(day)).isEqualTo("2026/11/30");
    assertThat(GatewayTime.month("202611")).contains(YearMonth.of(2026, 11));
    assertThat(GatewayTime.compact(YearMonth.of(2026, 11))).isEqualTo("202611");
  }

  @Test
  void aDayThatIsNoneIsNotRead() {
    assertThat(GatewayTime.day("20260230")).isEmpty();
    assertThat(GatewayTime.of("20261130250000")).isEmpty();
  }

  @Property
  void anyTextIsReadOrNot(@ForAll String text) {
    assertThat(GatewayTime.of(text)).isNotNull();
    assertThat(GatewayTime.ofRow(text)).isNotNull();
    assertThat(GatewayTime.day(text)).isNotNull();
    assertThat(GatewayTime.month(text)).isNotNull();
  }
}
