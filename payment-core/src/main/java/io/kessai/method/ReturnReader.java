package io.kessai.method;

/** Reads a consumer's browser coming back from the payment server (TDS-4). */
@FunctionalInterface
public interface ReturnReader {

  /**
   * What the return tells. Pure; the same return always reads the same, however often it comes. A
   * tampered one is refused, never half believed.
   */
  ReturnReading read(BrowserReturn browser);
}
