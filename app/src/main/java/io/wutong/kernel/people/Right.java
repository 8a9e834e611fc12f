package io.wutong.kernel.people;

/** What a post may do, over and above reading what is its unit's. */
public enum Right {
  /** 经办: prepares the acts of its unit. */
  PREPARE,
  /** 审签: signs what its unit prepared, so that it takes effect. */
  SIGN,
  /** 督查: proposes matters, keeps the zone's ledgers, makes campaigns. */
  OFFICE,
  /** 批准: approves and dispatches, grants extensions and changes. */
  APPROVE,
  /** 核查: checks and closes what its unit verifies. */
  VERIFY,
  /** 领导: instructs, and reads all that is below. */
  LEAD,
  /** 管理: units, posts, accounts, the calendar, packs. */
  ADMIN
}
