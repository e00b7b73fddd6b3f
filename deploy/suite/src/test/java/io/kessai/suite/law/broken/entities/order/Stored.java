package io.kessai.suite.law.broken.entities.order;

import io.kessai.suite.law.broken.stub.Entity;

@Entity
interface Stored {}
