package io.kessai.suite.law.broken.paths.order;

import io.kessai.suite.law.broken.stub.Path;

@Path
interface InnocentResource {}
