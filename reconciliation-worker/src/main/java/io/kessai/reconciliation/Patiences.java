package io.kessai.reconciliation;

import io.kessai.fact.Operation;
import io.kessai.fact.PaymentState;
import io.kessai.method.Methods;
import io.kessai.method.Patience;
import io.kessai.method.PaymentMethod;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Each method's own patience, and over it what the operator wants. */
final class Patiences {
  private static final String KEY = "kessai.inquiry.methods.";

  private Patiences() {}

  /**
   * By method and state; a {@link ConfigurationException} where what the operator wants cannot be.
   */
  static Map<String, Map<PaymentState, Patience>> of(
      Methods<PaymentMethod> methods,
      Map<String, Map<PaymentState, WorkerConfig.OtherPatience>> wanted) {
    for (String id : wanted.keySet()) {
      require(methods.find(id).isPresent(), id + " names none of " + methods.ids());
    }
    Map<String, Map<PaymentState, Patience>> all = new TreeMap<>();
    for (PaymentMethod method : methods.all()) {
      Map<PaymentState, Patience> patience = new EnumMap<>(PaymentState.class);
      patience.putAll(method.patience());
      wanted
          .getOrDefault(method.id(), Map.of())
          .forEach(
              (state, other) ->
                  patience.put(
                      state, changed(method.id() + "." + state, patience.get(state), other)));
      all.put(method.id(), patience);
    }
    return all;
  }

  private static Patience changed(String key, Patience own, WorkerConfig.OtherPatience other) {
    require(
        own != null || (other.overdueAfter().isPresent() && other.givenUpAfter().isPresent()),
        key + " needs both overdue-after and given-up-after: the method expects no notice there");
    Optional<Patience> base = Optional.ofNullable(own);
    Duration overdue = other.overdueAfter().orElseGet(() -> own.overdueAfter());
    Duration givenUp = other.givenUpAfter().orElseGet(() -> own.givenUpAfter());
    require(
        overdue.isPositive() && givenUp.compareTo(overdue) >= 0,
        key + ".given-up-after must not be shorter than overdue-after, nor that be zero");
    return new Patience(
        overdue,
        givenUp,
        other.afterDue().or(() -> base.flatMap(Patience::afterDue)),
        other.every().or(() -> base.flatMap(Patience::every)));
  }

  /** With what the consumer must confirm in the browser. */
  static Map<String, Map<Operation, Patience>> throughConsumer(Methods<PaymentMethod> methods) {
    Map<String, Map<Operation, Patience>> all = new TreeMap<>();
    for (PaymentMethod method : methods.all()) {
      Map<Operation, Patience> patience = new EnumMap<>(Operation.class);
      method
          .operations()
          .forEach(
              (operation, terms) ->
                  terms.throughConsumer().ifPresent(patient -> patience.put(operation, patient)));
      all.put(method.id(), patience);
    }
    return all;
  }

  private static void require(boolean holds, String says) {
    if (!holds) {
      throw new ConfigurationException(KEY + says);
    }
  }
}
