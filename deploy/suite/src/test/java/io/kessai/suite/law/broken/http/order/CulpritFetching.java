package io.kessai.suite.law.broken.http.order;

import java.net.http.HttpClient;

interface CulpritFetching {
  HttpClient client();
}
