package io.wutong.kernel.boards;

import io.wutong.kernel.boards.model.InboxItem;
import io.wutong.kernel.boards.model.InboxItem.Climbed;
import io.wutong.kernel.boards.model.Planned;
import io.wutong.kernel.boards.model.Row;
import io.wutong.kernel.boards.store.InboxRows;
import io.wutong.kernel.boards.store.ListRows;
import io.wutong.kernel.boards.store.PlanRows;
import io.wutong.kernel.boards.store.TextRows;
import io.wutong.kernel.people.People;
import io.wutong.kernel.supervision.Clock;
import io.wutong.kernel.supervision.Supervision;
import io.wutong.shared.acting.Acting;
import io.wutong.shared.acting.Actor;
import io.wutong.shared.time.ProductClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the boards: lists, counts, the inbox. It reads and never decides. */
@Service
public class Boards {

  private final ListRows lists;
  private final InboxRows inbox;
  private final TextRows texts;
  private final PlanRows plans;
  private final People people;
  private final Supervision supervision;
  private final ProductClock clock;

  Boards(
      ListRows lists,
      InboxRows inbox,
      TextRows texts,
      PlanRows plans,
      People people,
      Supervision supervision,
      ProductClock clock) {
    this.texts = texts;
    this.plans = plans;
    this.supervision = supervision;
    this.lists = lists;
    this.inbox = inbox;
    this.people = people;
    this.clock = clock;
  }

  /** One page of the matters that the actor may see. */
  @Transactional(readOnly = true)
  public ListRows.Page page(Filter filter) {
    return lists.page(filter, filter.rows(), Acting.get(), day(filter), known(filter));
  }

  /**
   * Some rows of a list, for a room that goes through all of it.
   *
   * @param next where the next rows begin; null behind the last
   */
  public record Batch(List<Row> rows, @Nullable String next) {}

  /** The rows behind a cursor, as many as are wanted. */
  @Transactional(readOnly = true)
  public Batch batch(Filter filter, @Nullable String cursor, int rows) {
    ListRows.Page page =
        lists.page(filter.after(cursor), rows, Acting.get(), day(filter), known(filter));
    return new Batch(page.rows(), page.next());
  }

  /** Which matters a list of today holds, in its order, at most so many. */
  @Transactional(readOnly = true)
  public List<UUID> ids(Filter filter, int most) {
    return lists.ids(filter.after(null), most, Acting.get(), day(filter));
  }

  /** A page with the steps of each matter's plan. */
  public record PlannedPage(List<Planned> rows, @Nullable String next) {}

  /** One page of the matters that the actor may see, with their plans as they stand now. */
  @Transactional(readOnly = true)
  public PlannedPage planned(Filter filter) {
    ListRows.Page page = page(filter);
    Map<UUID, List<Planned.Step>> steps = plans.steps(page.rows().stream().map(Row::id).toList());
    return new PlannedPage(
        page.rows().stream()
            .map(row -> new Planned(row, steps.getOrDefault(row.id(), List.of())))
            .toList(),
        page.next());
  }

  /** How many there are, by state and by light. */
  @Transactional(readOnly = true)
  public List<ListRows.Count> counts(Filter filter) {
    return lists.counts(filter, Acting.get(), day(filter), known(filter));
  }

  /** How many matters of a bulk import words cannot be searched for yet. */
  @Transactional(readOnly = true)
  public int notIndexed() {
    return texts.waiting();
  }

  /** What waits for the actor: each matter once, and each prepared act that is to be signed. */
  @Transactional(readOnly = true)
  public List<Waiting> inbox() {
    Actor actor = Acting.get();
    LocalDate today = clock.today();
    List<InboxItem> items =
        InboxItem.withClimbed(
            InboxItem.eachMatterOnce(
                inbox.items(
                    actor,
                    people.directory().servedBy(actor.unit(), today),
                    people.directory().rights(actor, today),
                    today)),
            climbed(actor));
    Map<UUID, Row> rows = new HashMap<>();
    lists
        .of(items.stream().map(InboxItem::matter).distinct().toList(), today)
        .forEach(row -> rows.put(row.id(), row));
    List<Waiting> waiting = new ArrayList<>();
    for (InboxItem item : items) {
      Row row = rows.get(item.matter());
      if (row != null) {
        waiting.add(new Waiting(item, row));
      }
    }
    return waiting;
  }

  private Map<UUID, List<Climbed>> climbed(Actor actor) {
    Map<UUID, List<Climbed>> climbed = new LinkedHashMap<>();
    for (Clock each : supervision.climbedToMe()) {
      Instant since =
          each.steps().stream()
              .filter(step -> step.person().equals(actor.person()))
              .findFirst()
              .map(Clock.Step::at)
              .orElse(each.due());
      climbed
          .computeIfAbsent(each.matter(), matter -> new ArrayList<>())
          .add(new Climbed(each.title(), each.unit(), each.due(), since));
    }
    return climbed;
  }

  /** Something that waits, and the matter that it is about. */
  public record Waiting(InboxItem item, Row row) {}

  private LocalDate day(Filter filter) {
    LocalDate known = filter.knownOn();
    LocalDate otherwise = known == null ? clock.today() : known;
    return Objects.requireNonNullElse(filter.asOf(), otherwise);
  }

  /** The end of the day on which it was known. */
  private static @Nullable Instant known(Filter filter) {
    LocalDate day = filter.knownOn();
    return day == null
        ? null
        : day.plusDays(1).atStartOfDay(ProductClock.ZONE).toInstant().minusNanos(1000);
  }
}
