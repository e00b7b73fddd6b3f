package io.kessai.method;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The methods of this suite by id.
 *
 * @param <M> as much of a method as the service may see
 */
public final class Methods<M extends NoticeReader> {
  private final Map<String, M> byId = new TreeMap<>();

  /** Refuses two methods of one id, which stops the service's start. */
  public Methods(Iterable<? extends M> methods) {
    for (M method : methods) {
      if (byId.put(method.id(), method) != null) {
        throw new IllegalStateException("Two payment methods have the id " + method.id());
      }
    }
  }

  /** The method of this id, where there is one. */
  public Optional<M> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Every method, by id. */
  public Collection<M> all() {
    return byId.values();
  }

  /** Every id, for messages to people. */
  public Collection<String> ids() {
    return byId.keySet();
  }
}
