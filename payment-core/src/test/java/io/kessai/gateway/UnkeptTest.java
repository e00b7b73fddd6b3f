package io.kessai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnkeptTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "cardNumber",
        "reqCardNumber",
        "cardNo",
        "reqCardExpire",
        "securityCode",
        "reqSecurityCode",
        "pin",
        "jis1SecondTrack",
        "jis2Track",
        "dddCavv",
        "res3dCavv",
        "token",
        "jcnToken",
        "billingToken"
      })
  void cardDataIsNotKept(String name) {
    assertThat(Unkept.removedFrom(Map.of(name, "x"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cardholderName",
        "name1",
        "name2",
        "kana",
        "kana1",
        "firstKanaName",
        "telNo",
        "reqTel",
        "cardholderHomePhoneNumber",
        "mailAddr",
        "cardholderEmail",
        "address1",
        "billingAddressCity",
        "billingPostalCode",
        "shippingZipCode",
        "post1",
        "post2",
        "shipName",
        "birthday",
        "reqBirthday",
        "customerIp",
        "reqHttpUserAgent",
        "memo1",
        "freeKey",
        "accountId",
        "openId",
        "auId",
        "sbUid",
        "userNo",
        "itemName1",
        "paymentCount",
        "payerId",
        "PayerID",
        "shipStreet1",
        "shipState",
        "shipPhone",
        "payNowId"
      })
  void personalDataIsNotKept(String name) {
    assertThat(Unkept.removedFrom(Map.of(name, "x"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "authStartUrl", "loginUrl", "haraikomiUrl", "reqRedirectionUri", "resResponseContents",
        "responseContents", "entryForm", "authParams", "vAuthInfo", "authInfo"
      })
  void pagesAddressesAndProofsAreNotKept(String name) {
    assertThat(Unkept.removedFrom(Map.of(name, "x"))).isEmpty();
  }

  /** Whoever has all numbers of a Pay-easy bill sees whose it is, and can pay it. */
  @ParameterizedTest
  @ValueSource(strings = {"confirmNo", "confNo", "bill", "view"})
  void whatOpensABankBillIsNotKept(String name) {
    assertThat(Unkept.removedFrom(Map.of(name, "x"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "orderId",
        "OrderId",
        "RequestId",
        "mstatus",
        "mpiMstatus",
        "cardMstatus",
        "vResultCode",
        "merrMsg",
        "custTxn",
        "txnType",
        "dummy",
        "reqAmount",
        "rcvAmount",
        "centerRequestDate",
        "cardTransactionType",
        "resAuthCode",
        "authCode",
        "acquirerCode",
        "receiptNo",
        "oricoOrderNo",
        "orderStateCode",
        "approvalNo",
        "requestDate",
        "loanPrincipal",
        "cvsType",
        "shunoKikanNo",
        "customerNo",
        "billPattern",
        "month",
        "fixed",
        "pushId",
        "captureDatetime",
        "serviceOptionType",
        "description"
      })
  void whatTellsTheOrdersStoryIsKept(String name) {
    assertThat(Unkept.removedFrom(Map.of(name, "x"))).containsOnlyKeys(name);
  }

  @Test
  void aValueTooLongToBeAStatementIsNotKept() {
    Map<String, String> members = Map.of("long", "x".repeat(201), "short", "x".repeat(200));

    assertThat(Unkept.removedFrom(members)).containsOnlyKeys("short");
  }
}
