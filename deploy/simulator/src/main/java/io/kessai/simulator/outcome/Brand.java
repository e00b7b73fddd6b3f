package io.kessai.simulator.outcome;

/** Card brands by the codes of {@code resBrandId}; the acquirer code is one that fits. */
public enum Brand {
  VISA("4", "05"),
  MASTER("5", "05"),
  JCB("35", "02"),
  AMEX("37", "07"),
  DINERS("36", "01");

  private final String id;
  private final String acquirerCode;

  Brand(String id, String acquirerCode) {
    this.id = id;
    this.acquirerCode = acquirerCode;
  }

  /** {@code resBrandId}. */
  public String id() {
    return id;
  }

  /** {@code acquirerCode}. */
  public String acquirerCode() {
    return acquirerCode;
  }

  static Brand of(String number) {
    return switch (number.charAt(0)) {
      case '5', '2' -> MASTER;
      case '3' ->
          switch (number.charAt(1)) {
            case '5' -> JCB;
            case '4', '7' -> AMEX;
            default -> DINERS;
          };
      default -> VISA;
    };
  }
}
