package io.kessai.benchmark.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kessai.benchmark.measure.Worthless;
import org.junit.jupiter.api.Test;

class MemoryTest {

  @Test
  void residentMemoryIsReadInMebibytes() {
    String status =
        """
        VmHWM:\t  210000 kB
        VmRSS:\t  204800 kB
        RssAnon:\t  180000 kB
        """;

    assertThat(Memory.read(status)).isEqualTo(200);
  }

  @Test
  void aProcessThatHasEndedHasNone() {
    assertThatThrownBy(() -> Memory.read("State:\tZ (zombie)\n")).isInstanceOf(Worthless.class);
  }
}
