package io.kessai.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.LintResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong values are refused before anything is installed, in words that say which. */
class RefusedValuesTest {

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of("paymentAPI: {replicas: 2}", "paymentAPI"),
        Arguments.of("paymentApi: {replica: 2}", "replica"),
        Arguments.of("paymentApi: {replicas: 0}", "/paymentApi/replicas"),
        Arguments.of("paymentApi: {replicas: two}", "/paymentApi/replicas"),
        Arguments.of("paymentApi: {image: {digest: abc}}", "/paymentApi/image/digest"),
        Arguments.of("paymentApi: {settings: {kesai.gateway: a}}", "kesai.gateway"),
        Arguments.of(
            "paymentApi: {settings: {kessai.gauges-every: 5}}",
            "/paymentApi/settings/kessai.gauges-every"),
        Arguments.of("paymentApi: {publicUrl: pay.example.jp}", "/paymentApi/publicUrl"),
        Arguments.of("orderService: {autoscaling: {by: memory}}", "/orderService/autoscaling/by"),
        Arguments.of("paymentApi: {autoscaling: {by: lag}}", "/paymentApi/autoscaling/by"),
        Arguments.of("merchants: {Shop: {ccid: a}}", "Shop"),
        Arguments.of("merchants: {shop: {ccid: short}}", "/merchants/shop/ccid"),
        Arguments.of("merchants: {shop: {secretKey: abc}}", "secretKey"),
        Arguments.of("merchants: {other: {ccid: A100000000000000000000cc}}", "key"),
        Arguments.of("kafka: {authentication: plain}", "/kafka/authentication"),
        Arguments.of("kafka: {bootstrapServers: kafka}", "/kafka/bootstrapServers"),
        Arguments.of("postgres: {sslMode: allow}", "/postgres/sslMode"),
        Arguments.of("console: {login: password}", "/console/passwordSecret/name"),
        Arguments.of("console: {login: oidc}", "/console/oidc/authServerUrl"),
        Arguments.of("httpRoute: {enabled: true}", "/httpRoute/parentRefs"),
        Arguments.of("ingress: {enabled: true}", "/networkPolicy/doors"),
        Arguments.of("metrics: {serviceMonitor: {enabled: true}}", "/networkPolicy/monitoring"),
        Arguments.of("trial: {servers: {enabled: true}}", "/kafka/authentication"),
        Arguments.of("trial: {shop: {enabled: true}}", "/trial/shop/signingKeySecret/name"),
        Arguments.of("pod: {runAsUser: 0}", "/pod/runAsUser"),
        Arguments.of("pod: {labels: {app.kubernetes.io/name: a}}", "app.kubernetes.io/name"),
        Arguments.of("networkPolicy: {kafka: [{ipBlok: {}}]}", "ipBlok"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void theSchemaNamesWhatIsWrong(String values, String named) {
    assertThatThrownBy(() -> Chart.render(Values.bare().with(values)))
        .hasMessageContaining("values don't meet the specifications of the schema")
        .hasMessageContaining(named);
  }

  static Stream<Arguments> missing() {
    return Stream.of(
        Arguments.of("postgres: {host: ''}", "set postgres.host"),
        Arguments.of("kafka: {bootstrapServers: ''}", "set kafka.bootstrapServers"),
        Arguments.of("tokens: {keySecret: {name: ''}}", "set tokens.keyLocation"),
        Arguments.of("dataKeys: {current: ''}", "set dataKeys.current"),
        Arguments.of("paymentApi: {publicUrl: ''}", "set paymentApi.publicUrl"),
        Arguments.of(
            "orderService: {database: {passwordSecret: {name: ''}}}",
            "order-service has no password for its database"),
        Arguments.of(
            "notificationReceiver: {kafka: {secret: ''}}",
            "notification-receiver has no Kafka credentials"),
        Arguments.of("test: {merchant: nobody}", "test.merchant names nobody"),
        Arguments.of(
            "{ingress: {enabled: true}, networkPolicy: {enabled: false},"
                + " doors: {payments: {host: a.jp}, orders: {host: a.jp}}}",
            "give them hosts of their own"));
  }

  @ParameterizedTest
  @MethodSource("missing")
  void whatIsMissingIsAskedForByItsName(String values, String says) {
    assertThatThrownBy(() -> Chart.render(Values.bare().with(values))).hasMessageContaining(says);
  }

  @Test
  void aChartWithoutMerchantsIsRefused() {
    assertThatThrownBy(() -> Chart.render(Values.bare().with("merchants: null")))
        .hasMessageContaining("There is no merchant");
  }

  @ParameterizedTest
  @EnumSource
  void theLinterFindsNothing(Case chosen) {
    LintResult found = Chart.lint(chosen.chosen());

    assertThat(found.isFailed()).isFalse();
    // A chart of a back end has no icon.
    assertThat(found.getMessages()).allMatch(message -> message.contains("icon is recommended"));
  }

  @Test
  void theLinterFindsWhatTheSchemaRefuses() {
    assertThat(Chart.lint(Values.bare().with("paymentApi: {replicas: 0}")).isFailed()).isTrue();
  }
}
