package io.kessai.simulator.mpi;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code serviceOptionType}: how much liability the merchant takes (protocol section 7.3). */
enum Mode {
  /** Authentication only; the card is never charged. */
  NONE("mpi-none"),
  /** Only a full authentication pays. */
  COMPLETE("mpi-complete"),
  /** So does what the issuer is liable for. */
  COMPANY("mpi-company"),
  /** So does what the merchant is liable for. */
  MERCHANT("mpi-merchant");

  private static final String CAN_START = "G001";
  private static final String AUTHENTICATED = "G011";
  private static final Set<String> ISSUER_LIABLE = Set.of("G002", "G003", "G012");
  private static final Set<String> MERCHANT_LIABLE = Set.of("G004", "G005", "G006", "G013", "G014");

  private final String text;

  Mode(String text) {
    this.text = text;
  }

  static Optional<Mode> of(String text) {
    return Arrays.stream(values()).filter(mode -> mode.text.equals(text)).findFirst();
  }

  static List<String> texts() {
    return Arrays.stream(values()).map(mode -> mode.text).toList();
  }

  /** Whether the browser is sent on after this first answer. */
  boolean goesOnWith(String code) {
    return code.equals(CAN_START) || (pays() && isContentWith(code));
  }

  /** Whether this result of the authentication counts as one. */
  boolean isContentWith(String code) {
    boolean full = code.equals(AUTHENTICATED);
    return switch (this) {
      case COMPLETE -> full;
      case NONE, COMPANY -> full || ISSUER_LIABLE.contains(code);
      case MERCHANT -> full || ISSUER_LIABLE.contains(code) || MERCHANT_LIABLE.contains(code);
    };
  }

  /** Whether the card is authorised afterwards. */
  boolean pays() {
    return this != NONE;
  }
}
