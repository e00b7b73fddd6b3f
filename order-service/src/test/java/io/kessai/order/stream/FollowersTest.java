package io.kessai.order.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.OrderKey;
import io.kessai.order.config.OrderConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code ORDER-4}: who follows changes, and who is told of which. */
class FollowersTest {
  private static final OrderKey ONE = OrderKey.of("main", "one");
  private static final OrderKey OTHER = OrderKey.of("main", "other");

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final Followers followers = new Followers(config(), metrics);

  @Test
  void aFollowerIsWokenByItsOwnOrderOrByAnyOfItsMerchant() throws Exception {
    Follower ofOne = followers.add("main", Optional.of(ONE)).orElseThrow();
    Follower ofAll = followers.add("main", Optional.empty()).orElseThrow();

    followers.wake(Set.of(OTHER, OrderKey.of("second", "one")));

    assertThat(ofOne.awaitNews(Duration.ZERO)).isFalse();
    assertThat(ofAll.awaitNews(Duration.ZERO)).isTrue();
    assertThat(ofAll.awaitNews(Duration.ZERO)).isFalse();
  }

  @Test
  void eachMerchantHasItsOwnLimit() {
    Follower first = followers.add("main", Optional.empty()).orElseThrow();
    assertThat(followers.add("main", Optional.empty())).isPresent();
    assertThat(followers.add("main", Optional.empty())).isEmpty();
    assertThat(followers.add("second", Optional.empty())).isPresent();
    first.close();
    assertThat(followers.add("main", Optional.empty())).isPresent();
    assertThat(metrics.get("kessai.stream.connections").gauge().value()).isEqualTo(3);
  }

  @Test
  void whenTheServiceStopsEverybodyIsSentAwayAtOnce() throws Exception {
    Follower present = followers.add("main", Optional.empty()).orElseThrow();

    followers.end(new ShutdownDelayInitiatedEvent());

    assertThat(present.isEnded()).isTrue();
    assertThat(present.awaitNews(Duration.ZERO)).isTrue();
    assertThat(followers.add("main", Optional.empty()).orElseThrow().isEnded()).isTrue();
  }

  private static OrderConfig config() {
    return new SmallRyeConfigBuilder()
        .withConverter(Duration.class, 200, new DurationConverter())
        .withMapping(OrderConfig.class)
        .withDefaultValue("kessai.stream.connections-per-merchant", "2")
        .build()
        .getConfigMapping(OrderConfig.class);
  }
}
