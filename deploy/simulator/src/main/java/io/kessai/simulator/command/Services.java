package io.kessai.simulator.command;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every service type there is, by name. Two of one name stop the start. */
@Startup
@ApplicationScoped
public class Services {

  private final Map<String, ServiceType> byName = new TreeMap<>();

  Services(@All List<ServiceType> found) {
    for (ServiceType service : found) {
      if (byName.put(service.name(), service) != null) {
        throw new IllegalStateException("two service types are named " + service.name());
      }
    }
  }

  /** The service type of this name. */
  public Optional<ServiceType> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** All of them, by name. */
  public Collection<ServiceType> all() {
    return byName.values();
  }
}
