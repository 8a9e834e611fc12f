package io.wutong.kernel.ledger.model;

/** How a matter ended. */
public enum Outcome {
  /** 办结. */
  DONE(true),
  /** 阶段性办结. */
  DONE_FOR_THIS_STAGE(true),
  /** 长期坚持. */
  STANDING(true),
  /** 并入. */
  MERGED(false),
  /** 结转. */
  CARRIED_OVER(false),
  /** 不再办理. */
  NO_LONGER_NEEDED(false),
  /** 上线前办结，未经本系统核查: taken over as closed; nobody can close anything so. */
  BEFORE_GO_LIVE(false);

  private final boolean fulfilled;

  Outcome(boolean fulfilled) {
    this.fulfilled = fulfilled;
  }

  /** Whether it says that what was promised was done, so that every condition must be met. */
  public boolean isFulfilled() {
    return fulfilled;
  }
}
