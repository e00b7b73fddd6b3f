package io.kessai.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramOptionsTest {
  @Test
  void nothingAskedForIsBothServersOnAnyPortKeepingNothing() {
    // When
    ProgramOptions options = ProgramOptions.parse(List.of());

    // Then
    assertThat(options).isEqualTo(new ProgramOptions(true, true, 0, 0, Optional.empty(), false));
    assertThat(options.throwaway()).isTrue();
  }

  @Test
  void optionsAddUpInAnyOrder() {
    // When
    ProgramOptions options =
        ProgramOptions.parse(
            List.of("--data", "/data", "--kafka-port", "9092", "--detached", "--only", "kafka"));

    // Then
    assertThat(options)
        .isEqualTo(new ProgramOptions(false, true, 0, 9092, Optional.of(Path.of("/data")), true));
    assertThat(options.throwaway()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "--only redis, --only wants postgres or kafka",
    "--kafka-port 65536, --kafka-port wants a port",
    "--postgres-port -1, --postgres-port wants a port",
    "--data, --data wants a value",
    "--help, Usage: ServersProgram",
  })
  void wrongCommandLineSaysWhatIsWanted(String line, String message) {
    // Given
    List<String> args = List.of(line.split(" ", -1));

    // When / Then
    assertThatThrownBy(() -> ProgramOptions.parse(args))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
