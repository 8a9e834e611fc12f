package io.wutong.kernel.intake.model;

/** Short titles for words that the engine has not titled. */
public final class Titles {

  private static final int LONGEST = 40;

  private Titles() {}

  /** Hard breaks removed: between Chinese characters there is nothing, else one space. */
  public static String joined(String words) {
    return words
        .replaceAll("(?<=[\\p{IsHan}\\p{P}])\\s*\\R\\s*", "")
        .replaceAll("\\s*\\R\\s*", " ")
        .strip();
  }

  /** The same without the marks at which a sentence was cut. */
  public static String content(String words) {
    String joined = joined(words);
    String bare = joined.replaceFirst("^[，；、。]+", "").replaceFirst("[，；、]+$", "").strip();
    return bare.isEmpty() ? joined : bare;
  }

  /** The first clause, shortened. */
  public static String of(String words) {
    String first = joined(words).replaceFirst("^[，。；、：\\s]+", "").split("[。；;！!？?]", 2)[0];
    String whole = first.isBlank() ? joined(words) : first.strip();
    return whole.codePointCount(0, whole.length()) <= LONGEST
        ? whole
        : whole.substring(0, whole.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
