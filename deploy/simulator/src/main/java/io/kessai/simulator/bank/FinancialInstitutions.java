package io.kessai.simulator.bank;

import io.kessai.simulator.command.Params;
import io.kessai.simulator.search.MasterData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The banks, as master data {@code bankFinancialInstInfo} (protocol section 7.4); all made up. */
@ApplicationScoped
public class FinancialInstitutions implements MasterData {

  private static final String FOR_PC = "01";
  private static final String FOR_MOBILE = "02";

  private static final List<Institution> ALL =
      List.of(
          new Institution("9901", FOR_PC, "あけぼの銀行", "アケボノ", "ア", "ア"),
          new Institution("9902", FOR_PC, "かもめ銀行", "カモメ", "カ", "カ"),
          new Institution("9903", FOR_PC, "けやき信用金庫", "ケヤキ", "ケ", "カ"),
          new Institution("9904", FOR_PC, "しらさぎネット銀行", "シラサギネット", "シ", "サ"),
          new Institution("9905", FOR_PC, "みなと銀行シミュレーター", "ミナト", "ミ", "マ"),
          new Institution("9906", FOR_PC, "わかば労働金庫", "ワカバ", "ワ", "ワ"),
          new Institution("9907", FOR_MOBILE, "ひばりモバイル銀行", "ヒバリモバイル", "ヒ", "ハ"));

  /** One bank; {@code initial} and {@code row} are headings of a list by the kana table. */
  record Institution(
      String code, String device, String name, String kana, String initial, String row) {

    Map<String, String> members() {
      Map<String, String> members = new LinkedHashMap<>();
      members.put("bankCode", code);
      members.put("deviceCode", device);
      members.put("bankName", name);
      members.put("bankKana", kana);
      members.put("bankIndexChar1", initial);
      members.put("bankIndexChar2", row);
      members.put("startDatetime", "20200401000000");
      return members;
    }
  }

  @Override
  public String name() {
    return "bankFinancialInstInfo";
  }

  /** All of them: which members a filter has is not public. */
  @Override
  public List<Map<String, String>> rows(Params filter) {
    return ALL.stream().map(Institution::members).toList();
  }

  /** Those that a browser on a PC can go to. */
  List<Institution> forPc() {
    return ALL.stream().filter(bank -> bank.device().equals(FOR_PC)).toList();
  }

  /** The bank of this code, for a PC. */
  Optional<Institution> find(String code) {
    return forPc().stream().filter(bank -> bank.code().equals(code)).findFirst();
  }
}
