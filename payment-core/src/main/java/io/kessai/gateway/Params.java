package io.kessai.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Collects a command's members the way the payment server's own client does: every scalar as text,
 * and none that is empty (protocol section 1.4).
 */
public final class Params {
  private final Map<String, Object> members = new LinkedHashMap<>();

  private Params() {}

  /** No members yet. */
  public static Params none() {
    return new Params();
  }

  /** Members that begin with one. */
  public static Params of(String name, String value) {
    return new Params().with(name, value);
  }

  /** And this one; left out where the value is {@code null} or empty. */
  public Params with(String name, String value) {
    if (value != null && !value.isEmpty()) {
      members.put(name, value);
    }
    return this;
  }

  /** And this one, where there is a value. */
  public Params with(String name, Optional<String> value) {
    return with(name, value.orElse(""));
  }

  /** And this one, as {@code true} or {@code false}. */
  public Params with(String name, boolean value) {
    return with(name, Boolean.toString(value));
  }

  /** And an object; left out where it is empty. */
  public Params with(String name, Params object) {
    if (!object.members.isEmpty()) {
      members.put(name, object.members);
    }
    return this;
  }

  /** The finished members. */
  public Map<String, Object> asMap() {
    return members;
  }
}
