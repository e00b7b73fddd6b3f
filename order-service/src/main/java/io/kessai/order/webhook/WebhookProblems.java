package io.kessai.order.webhook;

import io.kessai.order.problem.Problem;
import io.kessai.order.problem.ProblemException;

/** What can be wrong with a request about webhooks. */
final class WebhookProblems {
  private WebhookProblems() {}

  static ProblemException unknown() {
    return new ProblemException(
        Problem.of(
            404, "unknown-webhook", "Unknown webhook", "This merchant has no webhook of this id."));
  }

  static ProblemException unknownDelivery() {
    return new ProblemException(
        Problem.of(
            404,
            "unknown-delivery",
            "Unknown delivery",
            "This webhook has no dead delivery of this id."));
  }

  static ProblemException off() {
    return new ProblemException(
        Problem.of(
            503,
            "webhooks-off",
            "Webhooks are off",
            "Ask the operator to set a key for webhooks, or follow the changes by events."));
  }

  static ProblemException disabled() {
    return new ProblemException(
        Problem.of(
            409,
            "webhook-disabled",
            "The webhook is switched off",
            "Switch it on first: put it with enabled true."));
  }

  static ProblemException tooMany() {
    return new ProblemException(
        Problem.of(
            409,
            "too-many-webhooks",
            "Too many webhooks",
            "Delete one first, or ask the operator for a higher limit."));
  }
}
