package io.kessai.simulator.books;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * How a command ended: {@code mstatus}, the 16 characters of {@code vResultCode} (protocol section
 * 7.1) and a message for people.
 */
public record Result(String mstatus, String vResultCode, String message) {

  private static final String SUCCESS = "success";
  private static final String FAILURE = "failure";
  private static final String PENDING = "pending";
  private static final String UNUSED_BLOCKS = "0000000000000000";

  /** Done, with one to four blocks of the result code. */
  public static Result success(String blocks, String message) {
    return new Result(SUCCESS, code(blocks), message);
  }

  /** Not done, and it will not be. */
  public static Result failure(String blocks, String message) {
    return new Result(FAILURE, code(blocks), message);
  }

  /** On hold at the card company. */
  public static Result pending(String blocks, String message) {
    return new Result(PENDING, code(blocks), message);
  }

  private static String code(String blocks) {
    return (blocks + UNUSED_BLOCKS).substring(0, UNUSED_BLOCKS.length());
  }

  /** Whether this is a success. */
  @JsonIgnore
  public boolean isSuccess() {
    return mstatus.equals(SUCCESS);
  }

  /** Whether this is a failure. */
  @JsonIgnore
  public boolean isFailure() {
    return mstatus.equals(FAILURE);
  }

  /** Whether this is on hold. */
  @JsonIgnore
  public boolean isPending() {
    return mstatus.equals(PENDING);
  }

  /** The block of the main service. */
  public String firstBlock() {
    return vResultCode.substring(0, 4);
  }
}
