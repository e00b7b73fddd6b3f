package io.kessai.simulator.carrier;

import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.command.BadInput;
import io.kessai.simulator.command.Call;
import io.kessai.simulator.signature.ReturnSignature;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A consumer's way through the carrier's pages, attached to its order; a later one takes its place.
 *
 * @param command {@code Authorize} or {@code Terminate}
 * @param back where the browser goes back to, once the consumer has answered
 */
record Journey(String id, String command, Addresses addresses, Optional<Back> back) {
  private static final int LONGEST_URL = 256;

  /** What the consumer does. */
  enum Does {
    /** Agrees. */
    APPROVE,
    /** Gives up, by the button for it. */
    CANCEL,
    /** Runs into an error at the carrier. */
    FAIL
  }

  /** Where the browser goes back to. */
  record Addresses(String success, String cancel, String error) {

    static Addresses of(Call call) {
      return new Addresses(
          address(call, "successUrl"), address(call, "cancelUrl"), address(call, "errorUrl"));
    }

    private static String address(Call call, String name) {
      String url =
          call.params()
              .text(name)
              .or(call.merchant()::redirectionUri)
              .orElseThrow(() -> new BadInput(name + " is required; none is registered"));
      if (url.length() > LONGEST_URL) {
        throw new BadInput(name + ": at most " + LONGEST_URL + " characters");
      }
      return url;
    }
  }

  /** What the browser carries back, by GET. */
  record Back(String uri, Map<String, String> parameters) {}

  boolean ends() {
    return command.equals("Terminate");
  }

  /** The same, answered so. */
  Journey answered(Order order, Does does, Result result) {
    String uri =
        result.isSuccess()
            ? addresses.success()
            : does == Does.CANCEL ? addresses.cancel() : addresses.error();
    SequencedMap<String, String> parameters = new LinkedHashMap<>();
    parameters.put("orderId", order.opening().orderId());
    parameters.put("mstatus", result.mstatus());
    parameters.put("vResultCode", result.vResultCode());
    parameters.put("command", command);
    return new Journey(
        id,
        command,
        addresses,
        Optional.of(new Back(uri, ReturnSignature.sign(order.opening().merchant(), parameters))));
  }
}
