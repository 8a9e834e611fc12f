package io.wutong.kernel.journal.audit;

import java.util.Locale;

/** What the checker can find. The words for each stand in {@code verify/words_*.properties}. */
public enum Sign {
  /** A row differs from what was sealed. */
  ROW_CHANGED,
  /** A sealed row is gone. */
  ROW_DELETED,
  /** Each of two rows holds what was sealed of the other. */
  ROWS_SWAPPED,
  /** Two leaves point to each other's rows. */
  LEAVES_SWAPPED,
  /** Places of the tree are empty. */
  LEAVES_DELETED,
  /** Leaves at the end stand under no head. */
  LEAVES_UNSIGNED,
  /** The leaves do not give the root that was signed: rows were changed with their leaves. */
  ROOT_DIFFERS,
  /** A signed head counted more leaves than there are. */
  TRUNCATED,
  /** A head's signature is not that of its words. */
  SIGNATURE_WRONG,
  /** A head is signed with another key. */
  KEY_FOREIGN,
  /** There is no key to check with. */
  KEY_MISSING,
  /** A head of the log is gone from the database. */
  HEAD_DELETED,
  /** Log and database have different heads over the same number of leaves. */
  HEAD_REPLACED,
  /** A head of the database is gone from the log, which has later ones. */
  LOG_LINE_DELETED,
  /** A line of the log is no head, or stands in the wrong place. */
  LOG_LINE_DAMAGED,
  /** The log is gone. */
  LOG_MISSING,
  /** A kept inner node is not that of its leaves. */
  SUBTREE_WRONG;

  /** The name under which its words stand. */
  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
