package io.kessai.method;

import io.kessai.fact.Observation;
import io.kessai.fact.Operation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import java.util.Map;
import java.util.Optional;

/**
 * One way to pay. Stateless and pure: it makes messages and reads messages; who sends, stores and
 * decides are the services.
 */
public interface PaymentMethod extends NoticeReader {
  /** What the order of {@link #example} is about, in yen. */
  long EXAMPLE_AMOUNT = 12_000;

  /** The type a storefront's {@code details} are read as. */
  Class<? extends PaymentDetails> details();

  /**
   * Details that open an order of {@link #EXAMPLE_AMOUNT}, of nobody real and without flaws: what
   * storefront developers are shown. Tokens and days in them are not good any more.
   */
  PaymentDetails example();

  /** When it takes the consumer's money. */
  Taking taking();

  /** The operations the method has; one that is not here is refused. Always {@code AUTHORIZE}. */
  Map<Operation, CommandTerms> operations();

  /** Reads the consumer's browser coming back; empty for a method from which none comes. */
  Optional<ReturnReader> returns();

  /** The command that asks for the order's state; it moves no money. */
  GatewayCommand inquiry(Inquiry inquiry);

  /** What the answer to {@link #inquiry} shows, learned when the inquiry was sent. */
  Observation readInquiry(Inquiry inquiry, GatewayAnswer answer);

  /**
   * How long to wait for a notice in each state in which one is expected (RECON-1). In any other
   * state nothing is asked, but for commands that are in doubt. In {@code CAPTURED} it holds only
   * while the payment is preliminary.
   */
  Map<PaymentState, Patience> patience();

  /** What storefronts may ask the payment server through this method, by name. */
  default Map<String, Lookup> lookups() {
    return Map.of();
  }
}
