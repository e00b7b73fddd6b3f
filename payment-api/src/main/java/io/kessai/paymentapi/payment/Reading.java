package io.kessai.paymentapi.payment;

import io.kessai.fact.Opening;
import io.kessai.fact.OrderKey;
import io.kessai.paymentapi.overload.GivesWay;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Reads stored payments; changes nothing. */
@Singleton
class Reading {
  private final PaymentRows payments;
  private final Answers answers;

  Reading(PaymentRows payments, Answers answers) {
    this.payments = payments;
    this.answers = answers;
  }

  @GivesWay
  @Transactional
  PaymentView view(OrderKey key) {
    return answers.view(payment(key));
  }

  @GivesWay
  @Transactional
  Opened opened(OrderKey key) {
    Payment payment = payment(key);
    return new Opened(payment.method, payment.opening(), payment.remembered());
  }

  /**
   * What is fixed of an order.
   *
   * @param method its method's id
   * @param opening its terms
   * @param remembered what the method wanted remembered
   */
  record Opened(String method, Opening opening, Map<String, String> remembered) {}

  private Payment payment(OrderKey key) {
    return payments.of(key).orElseThrow(Answers::unknownOrder);
  }
}
