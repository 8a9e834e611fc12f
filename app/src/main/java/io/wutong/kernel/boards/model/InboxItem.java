package io.wutong.kernel.boards.model;

import io.wutong.kernel.packs.Title;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person.
 *
 * @param kind why it waits
 * @param matter about which matter
 * @param prepared the prepared act that waits for a signature
 * @param since since when, where that is known
 * @param words what is asked for, where words say it; empty otherwise
 * @param climbed the clocks of the matter that ran out and have climbed to this person
 */
public record InboxItem(
    Kind kind,
    UUID matter,
    @Nullable UUID prepared,
    @Nullable Instant since,
    String words,
    List<Climbed> climbed) {

  public InboxItem {
    climbed = List.copyOf(climbed);
  }

  /** 超时限: what was owed, by which unit, until when, and since when it is this person's turn. */
  public record Climbed(Title title, UUID unit, Instant due, Instant since) {}

  InboxItem with(List<Climbed> clocks) {
    return new InboxItem(kind, matter, prepared, since, words, clocks);
  }

  /**
   * Adds the clocks that have climbed to the person: to what waits about the same matter already,
   * or by themselves, so that each matter still stands there once for each reason to act.
   */
  public static List<InboxItem> withClimbed(
      List<InboxItem> items, Map<UUID, List<Climbed>> climbed) {
    List<InboxItem> all = new ArrayList<>();
    Set<UUID> told = new HashSet<>();
    for (InboxItem item : items) {
      List<Climbed> clocks = climbed.getOrDefault(item.matter(), List.of());
      all.add(told.add(item.matter()) ? item.with(clocks) : item);
    }
    climbed.forEach((matter, clocks) -> {
      if (told.add(matter)) {
        all.add(new InboxItem(Kind.CLIMBED, matter, null, clocks.getFirst().since(), "", clocks));
      }
    });
    return all;
  }

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
    /** 被提醒: the lead's next report is awaited. */
    REMINDED,
    /** 需协调: another unit's report asks this unit for help. */
    COORDINATE,
    /** 将到期, or behind its plan: its light is no longer green, and its date is not past. */
    DUE,
    /** 超时限: a clock of somebody else's ran out and climbed to this person. */
    CLIMBED
  }
}
