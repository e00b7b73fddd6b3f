package io.kessai.order.fold;

import io.kessai.fact.Fact;
import java.util.Comparator;

/**
 * An order's method as its facts name it. Where they differ, that of the opening counts, and else
 * the first by name, so that the order in which facts came does not show (ORDER-1).
 *
 * @param id the method's id; empty while no fact is known
 * @param byOpening whether the storefront's opening named it
 */
record MethodName(String id, boolean byOpening) {
  private static final Comparator<MethodName> PREFERENCE =
      Comparator.comparing((MethodName name) -> name.id.isEmpty())
          .thenComparing(name -> !name.byOpening)
          .thenComparing(MethodName::id);

  static MethodName in(Fact fact) {
    return new MethodName(fact.method(), !fact.says().openings().isEmpty());
  }

  MethodName join(MethodName other) {
    return PREFERENCE.compare(this, other) <= 0 ? this : other;
  }
}
