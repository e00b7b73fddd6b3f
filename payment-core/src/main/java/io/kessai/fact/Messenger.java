package io.kessai.fact;

/** Who told a fact. A fact's meaning does not hang on it (ORDER-2 keeps it as history). */
public enum Messenger {
  /** The storefront, by giving a command. */
  STOREFRONT,
  /** The payment server, in its answer to a command. */
  ANSWER,
  /** The payment server, by PUSH. */
  NOTICE,
  /** The consumer's browser, coming back. */
  BROWSER,
  /** The payment server, asked by the reconciliation worker. */
  INQUIRY
}
