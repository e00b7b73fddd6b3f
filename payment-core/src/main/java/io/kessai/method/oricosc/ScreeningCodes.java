package io.kessai.method.oricosc;

import io.kessai.fact.Observation;
import io.kessai.method.MethodsConfig;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What each {@code orderStateCode} means. Public material names none, so that all come from the
 * operator; one that the operator did not name is a doubt, never a guess.
 */
final class ScreeningCodes {
  private final Map<String, Screening> byCode;

  /** Refuses a word that is not one of {@link Screening}, which stops the service's start. */
  ScreeningCodes(MethodsConfig config) {
    this.byCode =
        config.words(OricoscMethod.ID).entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, ScreeningCodes::screening));
  }

  Optional<Screening> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** What a code shows of an order; empty text is no code. */
  Observation read(String code, Instant at) {
    return find(code)
        .map(screening -> Observation.nothing().showing(screening.shown(), at))
        .orElseGet(
            () ->
                Observation.nothing()
                    .doubting(
                        "unknown-screening-code",
                        "A screening's result came with a code that is not configured under"
                            + " kessai.methods.oricosc.words; see the history."));
  }

  private static Screening screening(Map.Entry<String, String> told) {
    return Screening.ofWord(told.getValue())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "kessai.methods.oricosc.words."
                        + told.getKey()
                        + " must be one of: "
                        + Screening.words()));
  }
}
