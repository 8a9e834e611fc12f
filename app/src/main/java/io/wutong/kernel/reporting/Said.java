package io.wutong.kernel.reporting;

/** How a unit stands with its report on one matter in one round. */
public enum Said {
  /** 按时: reported by the cut-off. */
  ON_TIME,
  /** 迟报: reported after it. */
  LATE,
  /** 待审签: prepared by the officer, and the signer has not signed. */
  TO_SIGN,
  /** 未签收: cannot report, because nobody has signed for the matter. */
  NOT_SIGNED_FOR,
  /** 未报. */
  MISSING,
  /** 不需报: the matter is being checked or suspended. */
  NOT_OWED;

  /** Whether a report is owed and not there, whoever in the unit it hangs on. */
  public boolean isMissing() {
    return this == MISSING || this == TO_SIGN || this == NOT_SIGNED_FOR;
  }
}
