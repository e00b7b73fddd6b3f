package io.kessai.order.console;

/** What an operator may do. An identity provider's roles are mapped to these. */
final class Roles {
  /** See everything, of all merchants. */
  static final String READ = "read";

  /** Do what changes something. */
  static final String ACT = "act";

  private Roles() {}
}
