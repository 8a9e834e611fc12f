package io.wutong.rules.model;

/** Three answers, never two: Kleene's logic. The order is that of the codes in columns. */
public enum Tri {
  NOT_MET,
  UNKNOWN,
  MET;

  public static Tri of(boolean met) {
    return met ? MET : NOT_MET;
  }

  public Tri and(Tri other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Tri or(Tri other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public Tri not() {
    return switch (this) {
      case MET -> NOT_MET;
      case NOT_MET -> MET;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** As the command prints it. */
  public String word() {
    return switch (this) {
      case MET -> "met";
      case NOT_MET -> "not_met";
      case UNKNOWN -> "unknown";
    };
  }
}
