package io.wutong.kernel.boards.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person.
 *
 * @param kind why it waits
 * @param matter about which matter
 * @param prepared the prepared act that waits for a signature
 * @param since since when, where that is known
 */
public record InboxItem(Kind kind, UUID matter, @Nullable UUID prepared, @Nullable Instant since) {

  /** Why something waits; in the order in which people want to see it. */
  public enum Kind {
    /** 待签收. */
    SIGN_FOR,
    /** 待审签. */
    SIGN,
    /** 待核查. */
    VERIFY,
    /** 待批延期. */
    EXTENSION,
    /** 待批交办. */
    APPROVE,
    /** 待改派. */
    REASSIGN,
    /** 被退回. */
    RETURNED,
    /** 审签未通过. */
    SENT_BACK,
    /** 已超期. */
    OVERDUE,
    /** 将到期. */
    DUE
  }
}
