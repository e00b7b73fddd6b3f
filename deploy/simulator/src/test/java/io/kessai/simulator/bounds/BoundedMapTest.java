package io.kessai.simulator.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundedMapTest {

  @Test
  void oldestEntryIsDroppedBeyondTheLimit() {
    BoundedMap<String, Integer> map = new BoundedMap<>(2);
    map.put("a", 1);
    map.put("b", 2);

    map.computeIfAbsent("c", key -> 3);

    assertThat(map.find("a")).isEmpty();
    assertThat(map.values()).containsExactlyInAnyOrder(2, 3);
    assertThat(map.dropped()).isEqualTo(1);
  }

  @Test
  void takenEntryDoesNotCountAsDropped() {
    BoundedMap<String, Integer> map = new BoundedMap<>(2);
    map.put("a", 1);
    map.take("a");
    map.put("b", 2);

    map.put("c", 3);

    assertThat(map.dropped()).isZero();
    assertThat(map.values()).containsExactlyInAnyOrder(2, 3);
  }
}
