package io.kessai.paymentapi.payment;

import io.kessai.fact.OrderKey;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Reads stored payments; changes nothing. */
@Singleton
class Reading {
  private final PaymentRows payments;
  private final Answers answers;

  Reading(PaymentRows payments, Answers answers) {
    this.payments = payments;
    this.answers = answers;
  }

  @Transactional
  PaymentView view(OrderKey key) {
    return answers.view(payment(key));
  }

  @Transactional
  String methodOf(OrderKey key) {
    return payment(key).method;
  }

  private Payment payment(OrderKey key) {
    return payments.of(key).orElseThrow(Answers::unknownOrder);
  }
}
