package io.kessai.simulator.command;

/** Carries out one command of a service type, while nobody else touches the order. */
@FunctionalInterface
public interface CommandHandler {

  /**
   * Does it and says how it ended.
   *
   * @throws BadInput when a member is missing or out of bounds
   */
  Answer execute(Call call);
}
