package io.kessai.order.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks for the addresses of a host. */
@FunctionalInterface
interface Names {

  /** All of them, at least one; an address in letters is its own. */
  List<InetAddress> resolve(String host) throws UnknownHostException;

  /** Asks whom this machine asks. */
  static Names system() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
