package io.kessai.helm;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;

/**
 * What a cluster makes of NetworkPolicies: each direction is shut once a policy chooses the pod.
 */
record NetworkRules(List<NetworkPolicy> policies) {

  /** Whether this connection comes about: its sender may send it and its receiver receive it. */
  boolean allow(Party from, Party to, String protocol, int port) {
    return leaves(from, to, protocol, port) && arrives(from, to, protocol, port);
  }

  private boolean leaves(Party from, Party to, String protocol, int port) {
    List<NetworkPolicy> chosen = about(from, "Egress");
    return chosen.isEmpty()
        || chosen.stream()
            .flatMap(policy -> policy.getSpec().getEgress().stream())
            .anyMatch(rule -> names(rule.getTo(), to) && opens(rule.getPorts(), protocol, port));
  }

  private boolean arrives(Party from, Party to, String protocol, int port) {
    List<NetworkPolicy> chosen = about(to, "Ingress");
    return chosen.isEmpty()
        || chosen.stream()
            .flatMap(policy -> policy.getSpec().getIngress().stream())
            .anyMatch(
                rule -> names(rule.getFrom(), from) && opens(rule.getPorts(), protocol, port));
  }

  private List<NetworkPolicy> about(Party party, String direction) {
    return policies.stream()
        .filter(policy -> Chart.NAMESPACE.equals(party.namespace()))
        .filter(policy -> policy.getSpec().getPolicyTypes().contains(direction))
        .filter(policy -> chooses(policy.getSpec().getPodSelector(), party.labels()))
        .toList();
  }

  /** No peers at all means anybody. */
  private static boolean names(List<NetworkPolicyPeer> peers, Party party) {
    return peers.isEmpty() || peers.stream().anyMatch(peer -> names(peer, party));
  }

  private static boolean names(NetworkPolicyPeer peer, Party party) {
    if (peer.getIpBlock() != null) {
      return party.namespace() == null && isIn(peer.getIpBlock(), party);
    }
    if (party.namespace() == null) {
      return false;
    }
    boolean here =
        peer.getNamespaceSelector() == null
            ? Chart.NAMESPACE.equals(party.namespace())
            : chooses(peer.getNamespaceSelector(), party.namespaceLabels());
    return here
        && (peer.getPodSelector() == null || chooses(peer.getPodSelector(), party.labels()));
  }

  private static boolean isIn(IPBlock block, Party party) {
    return party.isIn(block.getCidr()) && block.getExcept().stream().noneMatch(party::isIn);
  }

  private static boolean opens(List<NetworkPolicyPort> ports, String protocol, int port) {
    return ports.isEmpty()
        || ports.stream()
            .anyMatch(
                open -> open.getProtocol().equals(protocol) && open.getPort().getIntVal() == port);
  }

  private static boolean chooses(LabelSelector selector, Map<String, String> labels) {
    return labels.entrySet().containsAll(selector.getMatchLabels().entrySet());
  }
}
