package io.kessai.suite.law.broken.entities.order;

import java.util.List;

interface CulpritResource {
  List<Stored> all();
}
