package io.kessai.storefront.checkout;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A way to pay, by payment-api's name for the method. */
enum Way {
  /** Credit card. */
  @JsonProperty("card")
  CARD,
  /** Credit card with 3-D Secure. */
  @JsonProperty("mpi")
  MPI;

  /** The payment server's own judgement on who is liable, which its documents recommend. */
  private static final String MPI_MODE = "company";

  /** As it stands in payment-api's address. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What payment-api wants to know for this method; only what was given. */
  Map<String, Object> details(PayRequest request, Browser browser) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("token", request.token());
    putGiven(details, "paymentPattern", request.paymentPattern());
    switch (this) {
      case CARD -> {}
      case MPI -> {
        details.put("mode", MPI_MODE);
        details.put(
            "browser", Map.of("accept", browser.accept(), "userAgent", browser.userAgent()));
        putGiven(details, "cardholderName", request.cardholderName());
        putGiven(details, "handOver", request.handOver());
        putGiven(details, "customerIp", browser.address());
      }
    }
    return details;
  }

  private static void putGiven(Map<String, Object> details, String name, String value) {
    if (value != null && !value.isBlank()) {
      details.put(name, value);
    }
  }

  /**
   * What 3-D Secure wants to know of the browser.
   *
   * @param accept its {@code Accept} header
   * @param userAgent its {@code User-Agent} header
   * @param address its IP address
   */
  record Browser(String accept, String userAgent, String address) {}
}
