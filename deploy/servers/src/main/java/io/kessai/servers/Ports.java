package io.kessai.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine's loopback address. */
final class Ports {
  static final String LOOPBACK = "127.0.0.1";

  private Ports() {}

  /**
   * The port to listen on.
   *
   * @param wanted the port asked for; 0 for any free one
   * @param option the option that chooses the port, for the message
   * @throws StartFailure if something listens there already
   */
  static int claim(int wanted, String option) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new StartFailure(
          "Port %d on %s is taken. Stop what listens there, or choose another with %s."
              .formatted(wanted, LOOPBACK, option),
          e);
    }
  }

  /** Any free port. */
  static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
