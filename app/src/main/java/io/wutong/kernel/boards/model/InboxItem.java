package io.wutong.kernel.boards.model;

import io.wutong.kernel.packs.Title;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person.
 *
 * @param kind why it waits; of several reasons the most urgent
 * @param matter about which matter
 * @param prepared the prepared act that waits for a signature, or was sent back, where that leads
 * @param since since when, where that is known
 * @param words what is asked for, where words say it; empty otherwise
 * @param climbed the clocks of the matter that ran out and have climbed to this person
 * @param also the other reasons for which the same matter waits, the more urgent first
 */
public record InboxItem(
    Kind kind,
    UUID matter,
    @Nullable UUID prepared,
    @Nullable Instant since,
    String words,
    List<Climbed> climbed,
    List<Reason> also) {

  public InboxItem {
    climbed = List.copyOf(climbed);
    also = List.copyOf(also);
  }

  /** One that waits for this reason only, and whose clocks nobody has looked at. */
  public InboxItem(
      Kind kind, UUID matter, @Nullable UUID prepared, @Nullable Instant since, String words) {
    this(kind, matter, prepared, since, words, List.of(), List.of());
  }

  /**
   * Why a matter waits beside what stands first.
   *
   * @param prepared the prepared act that it is about: of two that were sent back each has a reason
   */
  public record Reason(Kind kind, @Nullable UUID prepared, @Nullable Instant since, String words) {}

  /** 超时限: what was owed, by which unit, until when, and since when it is this person's turn. */
  public record Climbed(Title title, UUID unit, Instant due, Instant since) {}

  /** All reasons, the one that leads first. */
  public List<Kind> kinds() {
    return Stream.concat(Stream.of(kind), also.stream().map(Reason::kind)).distinct().toList();
  }

  InboxItem with(List<Climbed> clocks) {
    return new InboxItem(kind, matter, prepared, since, words, clocks, also);
  }

  private InboxItem beside(List<InboxItem> others) {
    List<Reason> reasons =
        others.stream()
            .map(each -> new Reason(each.kind, each.prepared, each.since, each.words))
            .toList();
    return new InboxItem(kind, matter, prepared, since, words, climbed, reasons);
  }

  /**
   * Each matter once, however many reasons there are to act on it: the most urgent leads, the
   * others stand beside it. Things to sign stay one for each prepared act, as each is signed by
   * itself; what else waits about such a matter stands beside the first of them.
   */
  public static List<InboxItem> eachMatterOnce(List<InboxItem> items) {
    Map<UUID, List<InboxItem>> byMatter = new LinkedHashMap<>();
    items.stream()
        .sorted(Comparator.comparing(InboxItem::kind))
        .forEach(
            each -> byMatter.computeIfAbsent(each.matter(), matter -> new ArrayList<>()).add(each));
    List<InboxItem> once = new ArrayList<>();
    for (List<InboxItem> all : byMatter.values()) {
      List<InboxItem> leading = all.stream().filter(each -> each.kind() == Kind.SIGN).toList();
      List<InboxItem> rest = all.stream().filter(each -> each.kind() != Kind.SIGN).toList();
      if (leading.isEmpty()) {
        once.add(rest.getFirst().beside(rest.subList(1, rest.size())));
      } else {
        once.add(leading.getFirst().beside(rest));
        once.addAll(leading.subList(1, leading.size()));
      }
    }
    return once.stream().sorted(Comparator.comparing(InboxItem::kind)).toList();
  }

  /**
   * Adds the clocks that have climbed to the person: to what waits about the same matter already,
   * or by themselves.
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
        all.add(
            new InboxItem(Kind.CLIMBED, matter, null, clocks.getFirst().since(), "").with(clocks));
      }
    });
    return all;
  }

  /** Why something waits; the most urgent first, what is only to be known last. */
  public enum Kind {
    /** 超时限: a clock of somebody else's ran out and climbed to this person. */
    CLIMBED,
    /** 已超期. */
    OVERDUE,
    /** 被退回. */
    RETURNED,
    /** 审签未通过. */
    SENT_BACK,
    /** 待审签. */
    SIGN,
    /** 待签收. */
    SIGN_FOR,
    /** 待批交办. */
    APPROVE,
    /** 待核查. */
    VERIFY,
    /** 待批延期. */
    EXTENSION,
    /** 待改派. */
    REASSIGN,
    /** 被提醒: the lead's next report is awaited. */
    REMINDED,
    /** 需协调: another unit's report asks this unit for help. */
    COORDINATE,
    /** 将到期, or behind its plan: its light is no longer green, and its date is not past. */
    DUE
  }
}
