package io.kessai.suite.law.broken.http.gateway;

import java.net.http.HttpClient;

interface GatewayClient {
  HttpClient innocent();
}
