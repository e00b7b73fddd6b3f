package io.kessai.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The README's picture of the states is the code's. */
class StateDiagramTest {
  private static final String BEGIN = "<!-- states -->";
  private static final String END = "<!-- /states -->";

  @Test
  void theReadmeShowsTheStatesAsTheyAre() throws IOException {
    Path readme = Path.of(System.getProperty("suite.root")).resolve("README.md");
    String text = Files.exists(readme) ? Files.readString(readme) : "";

    Optional<String> shown = between(text);

    assertThat(shown.orElseGet(StateDiagram::draw))
        .as("between %s and %s in README.md", BEGIN, END)
        .isEqualTo(StateDiagram.draw());
  }

  @Test
  void everyStepIsDrawnOnce() {
    int steps = 1;
    for (PaymentState state : PaymentState.values()) {
      steps += Math.max(1, state.next().size());
    }

    assertThat(StateDiagram.draw().lines().filter(line -> line.contains("-->")))
        .hasSize(steps)
        .doesNotHaveDuplicates();
  }

  @Test
  void anotherPictureWouldBeNoticed() {
    assertThat(between("a\n" + BEGIN + "\nold\n" + END + "\nb")).hasValue("old");
    assertThat(between("no markers")).isEmpty();
    assertThat(between("only " + BEGIN + " one")).hasValue("");
  }

  private static Optional<String> between(String text) {
    int from = text.indexOf(BEGIN);
    int to = text.indexOf(END, from + 1);
    if (from < 0) {
      return Optional.empty();
    }
    return Optional.of(to < 0 ? "" : text.substring(from + BEGIN.length(), to).strip());
  }
}
