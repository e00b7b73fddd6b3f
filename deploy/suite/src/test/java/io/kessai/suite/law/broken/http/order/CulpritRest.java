package io.kessai.suite.law.broken.http.order;

import io.kessai.suite.law.broken.stub.RegisterRestClient;

@RegisterRestClient
interface CulpritRest {}
