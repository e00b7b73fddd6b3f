package io.kessai.suite.law.broken.suffixes.order;

import io.kessai.suite.law.broken.stub.Path;

@Path
interface InnocentResource {}
