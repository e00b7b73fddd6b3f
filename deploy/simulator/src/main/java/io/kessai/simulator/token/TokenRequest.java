package io.kessai.simulator.token;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What a page sends for a token (protocol section 8). It is read, checked and forgotten. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TokenRequest(
    @JsonProperty("token_api_key") String tokenApiKey,
    @JsonProperty("card_number") String cardNumber,
    @JsonProperty("card_expire") String cardExpire,
    @JsonProperty("security_code") String securityCode,
    @JsonProperty("cardholder_name") String cardholderName,
    @JsonProperty("lang") String lang) {

  boolean english() {
    return "en".equals(lang);
  }

  @Override
  public String toString() {
    return "TokenRequest[hidden]";
  }
}
