package io.wutong.kernel.intake.model;

/** How far the officer has come with a candidate. */
public enum Status {
  OPEN,
  ACCEPTED,
  REJECTED,
  /** Went into another candidate. */
  MERGED,
  /** Became several. */
  SPLIT,
  /** Became a matter. */
  DISPATCHED;

  /** Whether nothing can be decided about it any more. */
  public boolean isSettled() {
    return switch (this) {
      case OPEN, ACCEPTED, REJECTED -> false;
      case MERGED, SPLIT, DISPATCHED -> true;
    };
  }
}
