package io.kessai.simulator.fault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be made to go wrong. The order is the order in which seeded decisions are taken. */
public enum Fault {
  /** The command waits before it is carried out. */
  SLOW(Where.COMMAND, "answers slowly", "応答が遅い"),
  /** The connection is closed; nothing was done. */
  HANG_UP_BEFORE(Where.COMMAND, "hangs up, nothing done", "未実行のまま切断"),
  /** HTTP 500; nothing was done. */
  ERROR_500(Where.COMMAND, "HTTP 500, nothing done", "未実行で HTTP 500"),
  /** HTTP 502; nothing was done. */
  ERROR_502(Where.COMMAND, "HTTP 502, nothing done", "未実行で HTTP 502"),
  /** HTTP 503; nothing was done. */
  ERROR_503(Where.COMMAND, "HTTP 503, nothing done", "未実行で HTTP 503"),
  /** The command is carried out, its answer waits. */
  ANSWER_LATE(Where.COMMAND, "money moves, answers late", "実行後に応答が遅延"),
  /** The command is carried out, the connection is closed without an answer. */
  HANG_UP_AFTER(Where.COMMAND, "money moves, hangs up", "実行後に切断"),
  /** The command is carried out and answered with HTTP 500. */
  ERROR_500_AFTER(Where.COMMAND, "money moves, HTTP 500", "実行後に HTTP 500"),
  /** The notice is never sent. */
  LOSE(Where.PUSH, "notice lost", "通知が届かない"),
  /** The notice is sent before the command, or the browser, that caused it is answered. */
  EARLY(Where.PUSH, "notice before the answer", "応答より先に通知"),
  /** The notice is sent twice. */
  DOUBLE(Where.PUSH, "notice twice", "通知が二重"),
  /** The notice is sent later. */
  DELAY(Where.PUSH, "notice delayed", "通知が遅延"),
  /** The notice is sent after the next one to the same address. */
  SWAP(Where.PUSH, "notice overtaken by the next", "通知の順序が逆"),
  /** The first delivery is changed after it was signed. */
  TAMPER(Where.PUSH, "notice tampered with first", "最初の通知が改ざん"),
  /** The first delivery is signed with a wrong key. */
  FORGE(Where.PUSH, "notice signed with a wrong key first", "最初の通知の署名が不正");

  /** What a fault strikes. */
  public enum Where {
    COMMAND,
    PUSH
  }

  private final Where where;
  private final String english;
  private final String japanese;

  Fault(Where where, String english, String japanese) {
    this.where = where;
    this.english = english;
    this.japanese = japanese;
  }

  /** What it strikes. */
  public Where where() {
    return where;
  }

  /** What happens, in English. */
  public String english() {
    return english;
  }

  /** What happens, in Japanese. */
  public String japanese() {
    return japanese;
  }

  /** The name in the control API, for example {@code hang-up-after}. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads the name in the control API. */
  @JsonCreator
  public static Fault of(String text) {
    return Arrays.stream(values())
        .filter(fault -> fault.text().equals(text))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no such fault: " + text + "; there are " + all()));
  }

  private static List<String> all() {
    return Arrays.stream(values()).map(Fault::text).toList();
  }
}
