package io.kessai.seal;

import java.nio.charset.StandardCharsets;

/**
 * Where a sealed text is stored. It opens nowhere else, so that whoever can write to the database
 * cannot pass one row's text off as another's.
 *
 * @param row what identifies the row, such as the order
 */
public record Place(String table, String column, String row) {

  byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  /** As people read it in a message. */
  @Override
  public String toString() {
    return table + "." + column + " of " + row;
  }
}
