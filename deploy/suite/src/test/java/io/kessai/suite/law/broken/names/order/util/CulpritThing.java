package io.kessai.suite.law.broken.names.order.util;

interface CulpritThing {}
