package io.kessai.simulator.bounds;

import java.util.Collection;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/** A concurrent map that forgets its oldest entries beyond a limit, so memory stays bounded. */
public final class BoundedMap<K, V> {

  private final int limit;
  private final ConcurrentMap<K, V> entries = new ConcurrentHashMap<>();
  private final Queue<K> oldestFirst = new ConcurrentLinkedQueue<>();
  private final AtomicInteger queued = new AtomicInteger();
  private final LongAdder dropped = new LongAdder();

  /** A map of at most {@code limit} entries, which must be positive. */
  public BoundedMap(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("a limit must be positive, not " + limit);
    }
    this.limit = limit;
  }

  /** The value of this key, made now if there is none. */
  public V computeIfAbsent(K key, Function<K, V> make) {
    V present = entries.get(key);
    if (present != null) {
      return present;
    }
    V made = make.apply(key);
    V raced = entries.putIfAbsent(key, made);
    if (raced != null) {
      return raced;
    }
    enqueue(key);
    return made;
  }

  /** Stores a new key. */
  public void put(K key, V value) {
    if (entries.put(key, value) == null) {
      enqueue(key);
    }
  }

  private void enqueue(K key) {
    oldestFirst.add(key);
    if (queued.incrementAndGet() > limit) {
      K oldest = oldestFirst.poll();
      queued.decrementAndGet();
      if (oldest != null && entries.remove(oldest) != null) {
        dropped.increment();
      }
    }
  }

  /** The value of this key, if it is still kept. */
  public Optional<V> find(K key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** Takes the value of this key out, if it is still kept. */
  public Optional<V> take(K key) {
    return Optional.ofNullable(entries.remove(key));
  }

  /** A live view of the values, in no order. */
  public Collection<V> values() {
    return entries.values();
  }

  /** How many entries were dropped for the limit's sake since the start. */
  public long dropped() {
    return dropped.sum();
  }

  /** Forgets everything. */
  public void clear() {
    entries.clear();
    oldestFirst.clear();
    queued.set(0);
  }
}
