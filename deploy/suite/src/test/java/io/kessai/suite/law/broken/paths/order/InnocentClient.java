package io.kessai.suite.law.broken.paths.order;

import io.kessai.suite.law.broken.stub.Path;
import io.kessai.suite.law.broken.stub.RegisterRestClient;

@Path
@RegisterRestClient
interface InnocentClient {}
