package io.kessai.gateway;

import java.net.URI;
import java.time.Duration;

/**
 * How to reach the payment server.
 *
 * @param url scheme, host and port
 * @param connectTimeout longest wait for a connection; when it passes nothing was sent
 * @param readTimeout longest wait for a whole answer; when it passes the outcome is unknown
 * @param maxAnswerBytes longest answer that is read; a longer one is an unknown outcome
 */
public record GatewayConnection(
    URI url, Duration connectTimeout, Duration readTimeout, int maxAnswerBytes) {

  /** Longest answer unless said otherwise: 1 MiB, some hundred times the longest page seen. */
  public static final int MAX_ANSWER_BYTES = 1 << 20;

  /** A connection with the usual bound on the answer. */
  public GatewayConnection(URI url, Duration connectTimeout, Duration readTimeout) {
    this(url, connectTimeout, readTimeout, MAX_ANSWER_BYTES);
  }
}
