package io.kessai.paymentapi.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kessai.fact.CustomerReference;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.gateway.Merchant;
import io.kessai.method.CommandTerms;
import io.kessai.method.Methods;
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
  private final Methods<PaymentMethod> methods;
  private final KessaiConfig config;

  Checks(
      RequestBodies bodies,
      ReturnAddresses addresses,
      Methods<PaymentMethod> methods,
      KessaiConfig config) {
    this.bodies = bodies;
    this.addresses = addresses;
    this.methods = methods;
    this.config = config;
  }

  /**
   * What was found to be in order.
   *
   * @param details of the method's own type
   * @param opening the terms on which the order is opened
   * @param returnUrl where browsers are sent on to
   * @param customer who pays, where the storefront says so; told on, and not kept here
   */
  record Checked(
      PaymentDetails details,
      Opening opening,
      URI returnUrl,
      Optional<CustomerReference> customer) {}

  Checked check(Merchant merchant, OrderId order, PaymentMethod method, StartRequest request)
      throws JsonProcessingException {
    refuse(request.flaws());
    PaymentDetails details = bodies.read(request.details(), method.details());
    refuse(request.flaws(method.taking(), details.kind()));
    Opening opening = request.opening(method.taking(), details.kind());
    refuse(details.flaws(order, opening));
    return new Checked(
        details,
        opening,
        addresses.choose(merchant, Optional.ofNullable(request.returnUrl())),
        request.customer());
  }

  /** The details of a command on an order that is open already; empty where it takes none. */
  Optional<PaymentDetails> check(
      OrderId order, Opening opening, CommandTerms terms, FollowRequest request)
      throws JsonProcessingException {
    if (request.amount() != null && request.amount() < 1) {
      throw Problem.invalid("amount", "must be a whole number of at least 1, or left out for all");
    }
    if (terms.details().isEmpty()) {
      if (request.details() != null && !request.details().isNull()) {
        throw Problem.invalid("details", "must be left out: the operation takes none");
      }
      return Optional.empty();
    }
    JsonNode told =
        request.details() == null ? JsonNodeFactory.instance.objectNode() : request.details();
    if (!told.isObject()) {
      throw Problem.invalid("details", "must be an object");
    }
    PaymentDetails details = bodies.read(told, terms.details().get());
    refuse(details.flaws(order, opening));
    return Optional.of(details);
  }

  Methods<PaymentMethod> methods() {
    return methods;
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
