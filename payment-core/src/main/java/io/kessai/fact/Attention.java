package io.kessai.fact;

/**
 * Why a person should look at an order (ORDER-3).
 *
 * @param code stable, in lower-case words joined by hyphens, for machines
 * @param says one English sentence for people
 */
public record Attention(String code, String says) implements Comparable<Attention> {
  /** Refuses a reason with a part missing. */
  public Attention {
    if (code == null || says == null) {
      throw new IllegalArgumentException("A reason for attention needs its code and sentence.");
    }
  }

  @Override
  public int compareTo(Attention other) {
    int byCode = code.compareTo(other.code);
    return byCode != 0 ? byCode : says.compareTo(other.says);
  }
}
