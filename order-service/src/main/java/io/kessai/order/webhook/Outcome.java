package io.kessai.order.webhook;

import java.util.Optional;

/** How one attempt to deliver ended. */
sealed interface Outcome {

  /** What to keep of it for people to read; empty where the status says all. */
  String says();

  /** The HTTP status that came. */
  Optional<Integer> answer();

  /** Taken. */
  record Taken(int status) implements Outcome {
    @Override
    public String says() {
      return "";
    }

    @Override
    public Optional<Integer> answer() {
      return Optional.of(status);
    }
  }

  /** Nobody is there any more: 410. */
  record Gone(String says) implements Outcome {
    static final int STATUS = 410;

    @Override
    public Optional<Integer> answer() {
      return Optional.of(STATUS);
    }
  }

  /**
   * Answered, but not with success.
   *
   * @param retryAfter the header as it came; empty where there was none
   * @param says how the body begins
   */
  record Declined(int status, String retryAfter, String says) implements Outcome {
    @Override
    public Optional<Integer> answer() {
      return Optional.of(status);
    }
  }

  /** Not answered at all. */
  record Failed(String says) implements Outcome {
    @Override
    public Optional<Integer> answer() {
      return Optional.empty();
    }
  }
}
