package io.kessai.order.intake;

import io.kessai.fact.Fact;
import io.kessai.fact.Json;

/** Values that are facts already. */
final class FactReading implements Reading {

  @Override
  public Fact read(String text) throws Unfit {
    try {
      return Json.read(text, Fact.class);
    } catch (Json.Unreadable e) {
      throw new Unfit("unreadable", e.getMessage());
    }
  }
}
