package io.kessai.benchmark.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScrapeTest {
  private static final Scrape SCRAPE =
      new Scrape(
          """
          # TYPE kessai_facts_applied_total counter
          kessai_facts_applied_total{messenger="notice",topic="payment.notices"} 1000.0
          kessai_facts_applied_total{messenger="answer",topic="payment.results"} 7.0
          kessai_facts_repeated_total{messenger="notice",topic="payment.notices"} 20.0
          kessai_facts_parked_total{reason="unreadable",topic="payment.notices"} 3.0
          kessai_facts_parked_open 3.0
          kessai_notices_stored_total{service="mpi"} 1.234567E6
          """);

  @Test
  void whatWasTakenIsAppliedRepeatedAndParkedOfOneTopic() {
    assertThat(SCRAPE.taken("payment.notices")).isEqualTo(1023);
  }

  @Test
  void largeNumbersAreReadAsPrometheusWritesThem() {
    assertThat(SCRAPE.sum("kessai_notices_stored_total", "")).isEqualTo(1_234_567);
  }
}
