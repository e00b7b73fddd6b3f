package io.kessai.paymentapi.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.paymentapi.problem.ProblemType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Whatever can go wrong is described. That an operation ends with nothing else is held by all other
 * tests, see {@link OnlyWhatIsDescribed}.
 */
class ProblemsFilterTest {
  private static final List<String> OPERATIONS =
      List.of(
          Operations.START,
          Operations.FOLLOW,
          Operations.READ,
          Operations.LOOK_UP_OF_MERCHANT,
          Operations.LOOK_UP_OF_ORDER);

  /** Those that HTTP itself has come before any operation is found. */
  @Test
  void everyProblemIsAnOperationsBesidesHttpsOwn() {
    Set<ProblemType> described = EnumSet.noneOf(ProblemType.class);
    OPERATIONS.forEach(operation -> described.addAll(ProblemsFilter.of(operation)));

    assertThat(EnumSet.complementOf(EnumSet.copyOf(described)))
        .containsExactlyInAnyOrder(
            ProblemType.NOT_FOUND, ProblemType.METHOD_NOT_ALLOWED, ProblemType.NOT_ACCEPTABLE);
  }
}
