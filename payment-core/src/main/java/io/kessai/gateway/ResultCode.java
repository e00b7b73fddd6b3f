package io.kessai.gateway;

/**
 * A {@code vResultCode}: four blocks of four characters, the first for the main service, the others
 * for services run together with it (protocol section 7.1). Codes outside any list may come at any
 * time.
 *
 * @param value the 16 characters as they came; empty where none came
 */
public record ResultCode(String value) {
  private static final int BLOCK = 4;

  /** A missing code reads as an empty one. */
  public ResultCode {
    value = value == null ? "" : value;
  }

  /** The block, counted from 1; empty where the code is too short to have it. */
  public String block(int number) {
    int from = (number - 1) * BLOCK;
    return value.length() >= from + BLOCK ? value.substring(from, from + BLOCK) : "";
  }

  /** Whether this command's input was refused: nothing happened, and unchanged never will. */
  public boolean isInputError() {
    return value.length() >= 2 && value.charAt(1) == 'C';
  }

  /** Whether the card company said no, as {@code AG48}: the card was asked, and nothing is held. */
  public boolean isCardRefusal() {
    return value.startsWith("AG");
  }

  @Override
  public String toString() {
    return value;
  }
}
