package io.kessai.helm;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The values that every rule is tried with; each is rendered once. */
enum Case {
  /** A cluster with nothing. */
  TRIAL(Values.trial()),
  /** The example for production. */
  PRODUCTION(Values.production()),
  /** Nothing but what must be said. */
  BARE(Values.bare()),
  /** Certificates instead of passwords at Kafka, a prefix, two keys of two merchants. */
  CERTIFICATES(
      Values.bare()
          .with(
              """
              kafka:
                authentication: tls
                topicPrefix: jp.
                tls: {caSecret: {name: kafka-ca}}
              postgres: {caSecret: {name: postgres-ca}}
              merchants:
                shop:
                  key: {secret: shop-key-new}
                  previousKey: {secret: shop-key-old, key: old}
                second-shop:
                  ccid: A100000000000000000001cc
                  dummy: true
                  key: {secret: second}
                  returnAllowed: ["https://a.example.jp/", "https://b.example.jp/"]
              """)),
  /** Whatever can be switched on, on top of production. */
  EVERYTHING(
      Values.production()
          .with(
              """
              image: {pullSecrets: [registry, mirror]}
              pod: {priorityClassName: payments, labels: {team: pay}, annotations: {reload: "true"}}
              ingress: {annotations: {example.jp/limit: "1M"}}
              httpRoute: {enabled: true, parentRefs: [{name: public, namespace: gateways}]}
              doors:
                payments: {host: payments.example.jp}
                orders: {host: orders.example.jp}
              strimzi: {namespace: kafka}
              tracing: {endpoint: "http://collector.tracing:4318/v1/traces", share: 0.1}
              networkPolicy:
                collector:
                  - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: tracing}}
              orderService:
                autoscaling: {by: lag, most: 12, triggerAuthentication: keda-kafka}
                image: {digest: "sha256:2222222222222222222222222222222222222222222222222222222222222222"}
                extraEnv: [{name: TZ, value: UTC}]
                settings: {kessai.webhooks.concurrency: "64"}
                nodeSelector: {pool: payments}
                tolerations: [{key: payments, operator: Exists}]
                affinity: {nodeAffinity: {}}
              cloudNativePg:
                storage: {className: fast}
                parameters: {max_connections: "300"}
              """)),
  /** Whatever can be switched off. */
  PLAIN(
      Values.bare()
          .with(
              """
              pod: {runAsUser: null, runAsGroup: null, fsGroup: null}
              topologySpread: {enabled: false}
              networkPolicy: {enabled: false}
              test: {enabled: false}
              logging: {json: false}
              kafka: {authentication: none, tls: {enabled: false}}
              postgres: {sslMode: disable}
              fullnameOverride: pay
              """));

  private static final Map<Case, Installation> RENDERED = new ConcurrentHashMap<>();

  private final String yaml;

  Case(Values values) {
    this.yaml = values.yaml();
  }

  Values chosen() {
    return Values.of(yaml);
  }

  Installation installation() {
    return RENDERED.computeIfAbsent(this, each -> Chart.render(each.chosen()));
  }
}
