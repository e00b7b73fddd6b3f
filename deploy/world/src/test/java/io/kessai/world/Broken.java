package io.kessai.world;

/** A rule that a world breaks on purpose, to show that it would be noticed. */
public enum Broken {
  /** None: the world as it is meant to be. */
  NOTHING,
  /** The last fact that came decides, instead of all together. */
  LAST_FACT_HOLDS,
  /** Two relays work at the same time. */
  RELAY_WITHOUT_LOCK,
  /** A command whose answer did not come is sent again. */
  BLIND_RETRY,
  /** A command is sent however long ago it was given. */
  SENT_HOWEVER_LATE,
  /** A notice is acknowledged before it is stored. */
  EARLY_ACKNOWLEDGEMENT,
  /** The worker never asks. */
  NOBODY_ASKS,
  /** A capture or refund is decided without looking at what open commands have reserved. */
  NO_RESERVATION
}
