package io.kessai.gateway;

import java.net.URI;
import java.time.Duration;

/**
 * How to reach the payment server.
 *
 * @param url scheme, host and port
 * @param connectTimeout longest wait for a connection; when it passes nothing was sent
 * @param readTimeout longest wait for an answer; when it passes the outcome is unknown
 */
public record GatewayConnection(URI url, Duration connectTimeout, Duration readTimeout) {}
