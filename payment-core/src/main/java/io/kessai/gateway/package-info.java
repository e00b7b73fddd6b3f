/**
 * The payment server's wire protocol, and nothing of any single payment method: paths and envelope,
 * the authentication hash, the client with its three kinds of ending, result codes, the signatures
 * of PUSH and of browser returns, and Search.
 *
 * <p>Plain classes over the JDK's HTTP client. Section numbers refer to {@code docs/protocol.md}.
 */
package io.kessai.gateway;
