package io.kessai.paymentapi.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.kessai.fact.OrderId;
import io.kessai.gateway.Merchant;
import io.kessai.method.PaymentDetails;
import io.kessai.method.PaymentDetails.Flaw;
import io.kessai.method.PaymentMethod;
import io.kessai.paymentapi.KessaiConfig;
import io.kessai.paymentapi.problem.Problem;
import io.kessai.paymentapi.storefront.RequestBodies;
import io.kessai.paymentapi.storefront.ReturnAddresses;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Checks what a storefront wants to start, all of it, before anything is stored or sent. */
@Singleton
class Checks {
  private final RequestBodies bodies;
  private final ReturnAddresses addresses;
  private final KessaiConfig config;

  Checks(RequestBodies bodies, ReturnAddresses addresses, KessaiConfig config) {
    this.bodies = bodies;
    this.addresses = addresses;
    this.config = config;
  }

  /**
   * What was found to be in order.
   *
   * @param details of the method's own type
   * @param returnUrl where browsers are sent on to
   */
  record Checked(PaymentDetails details, URI returnUrl) {}

  Checked check(Merchant merchant, OrderId order, PaymentMethod method, StartRequest request)
      throws JsonProcessingException {
    refuse(request.flaws());
    PaymentDetails details = bodies.read(request.details(), method.details());
    refuse(details.flaws(order, request.opening()));
    return new Checked(
        details, addresses.choose(merchant, Optional.ofNullable(request.returnUrl())));
  }

  KessaiConfig.Commands limits() {
    return config.commands();
  }

  private static void refuse(List<Flaw> flaws) {
    if (!flaws.isEmpty()) {
      throw Problem.invalid(flaws);
    }
  }
}
