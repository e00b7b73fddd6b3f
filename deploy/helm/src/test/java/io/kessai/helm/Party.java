package io.kessai.helm;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Somebody who may talk to somebody, as NetworkPolicies see them.
 *
 * @param name for the table
 * @param namespace null for what stands outside the cluster
 * @param labels of its pods
 * @param address used outside the cluster alone
 */
record Party(String name, String namespace, Map<String, String> labels, String address) {

  /** A part of the release. */
  static Party part(String component, Map<String, String> labels) {
    return new Party(component, Chart.NAMESPACE, labels, "10.0.0.1");
  }

  static Party pod(String name, String namespace, Map<String, String> labels) {
    return new Party(name, namespace, labels, "10.0.0.2");
  }

  static Party outside(String name, String address) {
    return new Party(name, null, Map.of(), address);
  }

  Map<String, String> namespaceLabels() {
    Map<String, String> known = new HashMap<>();
    known.put("kubernetes.io/metadata.name", Objects.requireNonNull(namespace));
    return known;
  }

  boolean isIn(String block) {
    String[] parts = block.split("/", 2);
    int bits = Integer.parseInt(parts[1]);
    return number(address).shiftRight(32 - bits).equals(number(parts[0]).shiftRight(32 - bits));
  }

  private static BigInteger number(String address) {
    try {
      return new BigInteger(1, InetAddress.getByName(address).getAddress());
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
